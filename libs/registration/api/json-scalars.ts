import { GraphQLScalarType } from 'graphql';

const door = '@kunak/registration/rules';

/** Plain JSON of a type that the rules declare, given in variables; whoever takes it in checks it. */
function jsonScalar(name: string, type: string): GraphQLScalarType {
  return new GraphQLScalarType({ name, description: `JSON (${type} of ${door})` });
}

export const RegistrationFormScalar = jsonScalar('RegistrationForm', 'Form');
export const AnswerScalar = jsonScalar('Answer', 'Answer');
export const AnswersScalar = jsonScalar('Answers', 'Answers');
/** An answer as it stands in the fields of the page. */
export const RawAnswerScalar = jsonScalar('RawAnswer', 'RawAnswer');
export const FormFindingsScalar = jsonScalar('FormFinding', 'FormFinding');
