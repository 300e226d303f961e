// As the server runs for those who use it. GraphQL's checks for development would take a fifth of the time of its specs.
process.env.NODE_ENV = 'production';
