import { runQuery } from '../kernel/query.ts';
import { getMeeting, listMeetings, listPromises } from '../modules/meetings/index.ts';
import { meeting, meetingPage, promisePage } from './meetings.answers.ts';
import { jsonRoute } from './route.ts';

/** Meetings with partners, and what was asked and promised there. */
export const meetingRoutes = [
  jsonRoute({
    method: 'get',
    path: '/meetings',
    operationId: 'listMeetings',
    tag: 'meetings',
    summary: 'Meetings within the rights of the caller, the latest first, with how many promises of how many were kept',
    query: listMeetings.input.omit({ isOpen: true }),
    status: 200,
    answer: { name: 'MeetingPage', schema: meetingPage },
    run: ({ house, actor }, { query }) =>
      runQuery(house, actor, { query: listMeetings, input: { ...query, isOpen: false } }),
  }),
  jsonRoute({
    method: 'get',
    path: '/meetings/{id}',
    operationId: 'getMeeting',
    tag: 'meetings',
    summary: 'One meeting: people with the titles of that day, minutes, and what was asked and promised',
    params: getMeeting.input,
    status: 200,
    answer: { name: 'Meeting', schema: meeting },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getMeeting, input: params }),
  }),
  jsonRoute({
    method: 'get',
    path: '/promises',
    operationId: 'listPromises',
    tag: 'meetings',
    summary: 'What each side asked and promised at meetings, late first, with counts by who has to do it',
    query: listPromises.input,
    status: 200,
    answer: { name: 'PromisePage', schema: promisePage },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listPromises, input: query }),
  }),
];
