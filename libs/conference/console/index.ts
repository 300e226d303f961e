export { conferenceRoom } from './conference-room';
