package no.helhet.register;

/// What is measured of an office, month by month. Definitions stand by each; a share has a count
/// and of how many, a duration a value in days and of how many.
public enum Kontormaal {
    /// Of those who came to the desk and were fetched: within the promise.
    HENTET(Slag.ANDEL),
    /// Days from application to first decision on financial assistance: the middle one.
    MEDIAN(Slag.DAGER),
    /// The same: nine of ten had theirs within so many days.
    NI_AV_TI(Slag.DAGER),
    /// Of decisions on emergency help: the same day as it was applied for.
    NODHJELP(Slag.ANDEL),
    /// Recipients from 18 to 24 at the year's end.
    UNGE(Slag.ANTALL),
    /// Children in the households of recipients.
    BARN(Slag.ANTALL),
    /// Of recipients who became so half a year ago or earlier: with a plan in force.
    PLAN(Slag.ANDEL),
    /// Of decisions: sent back at least once by the decision maker.
    RETUR(Slag.ANDEL),
    /// Of appeals decided: changed or quashed, by the office or statsforvalteren.
    OMGJORT(Slag.ANDEL),
    /// Of enquiries of known persons: again about the same within the days given.
    IGJEN(Slag.ANDEL),
    /// Times a gate refused a draft on its way to the decision maker; by gate.
    PORT(Slag.ANTALL),
    /// Grants and loans paid, in øre.
    KOSTNAD(Slag.BELOP),
    /// Persons to whom a grant or a loan was paid.
    MOTTAKERE(Slag.ANTALL),
    /// Persons in a qualification programme.
    PROGRAM(Slag.ANTALL);

    /// What kind of figure it is.
    public enum Slag {
        ANDEL,
        ANTALL,
        DAGER,
        BELOP
    }

    private final Slag slag;

    Kontormaal(Slag slag) {
        this.slag = slag;
    }

    public Slag slag() {
        return slag;
    }
}
