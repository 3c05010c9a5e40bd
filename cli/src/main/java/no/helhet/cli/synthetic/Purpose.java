package no.helhet.cli.synthetic;

/// What randomness is drawn for. The place of a purpose is its number, so no two can have the same:
/// a new one goes last, and what the others draw stays as it was.
enum Purpose {
    STAFF,
    HOUSEHOLDS,
    HISTORY,
    NAMED_PEOPLE,
    PLAN,
    OFFICES,
    PAYMENT_RUNS,
    CASES,
    SIMULATED_HOUSEHOLDS,
    APPEALS,
    MAPPINGS,
    REFERRALS_AND_ADVICE,
    DESK_TODAY,
    ENQUIRIES,
    SAFETY,
    ENQUIRY_HISTORY,
    UNKNOWN_VISITORS,
    VISITORS,
    APPOINTMENTS,
    RATES,
    NUMBERS,
    REGISTERED_TWICE,
    PARTNERS,
    OTHER_SOURCES,
    PLANS,
    GROUPS,
    PROGRAMMES,
    PROGRAMMES_PLANNED,
    PLACES,
    SITUATIONS,
    PREPARATION
}
