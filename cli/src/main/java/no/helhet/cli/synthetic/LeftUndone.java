package no.helhet.cli.synthetic;

/// What a busy office has left undone, or stated against something else it has stated, about one
/// who received sosialhjelp this year. The year's report to the state finds each.
enum LeftUndone {
    NOTHING,
    /// The year's situation is not stated.
    NOT_STATED,
    /// Lives on wages, and is out of work.
    WAGES_WITHOUT_WORK,
    /// Conditions for the partner, also of one who has none.
    CONDITIONS_FOR_NOBODY,
    /// Child benefit, also of one who has no children at home.
    BENEFIT_WITHOUT_CHILDREN,
    /// In the qualification programme, and no programme is entered.
    PROGRAMME_NOT_ENTERED;

    private static final int ONE_IN = 47;
    private static final int WHICH = 7;

    /// @param household its number
    static LeftUndone of(int household) {
        var kinds = values();
        return household % ONE_IN == WHICH
                ? kinds[1 + household / ONE_IN % (kinds.length - 1)]
                : NOTHING;
    }
}
