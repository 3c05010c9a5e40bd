package no.helhet.cli.synthetic;

import java.time.LocalDate;

/// An enquiry at the desk, before it is written as rows.
///
/// @param nr of the ticket; 0 until all of the day are known, in the order they came
record PlannedEnquiry(Visitor visitor, Matter matter, Meeting meeting, int nr) {
    PlannedEnquiry(Visitor visitor, Matter matter, Meeting meeting) {
        this(visitor, matter, meeting, 0);
    }

    PlannedEnquiry numbered(int number) {
        return new PlannedEnquiry(visitor, matter, meeting, number);
    }

    LocalDate dag() {
        return LocalDate.ofInstant(meeting.came(), Workdays.OSLO);
    }
}
