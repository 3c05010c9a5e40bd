package no.helhet.praksis.utbetaling;

/// Why a payment of a run is worth a look before the run is signed. None of them stops it: it may
/// well be right.
enum Merknad {
    /// The applicant was paid on another account the last time.
    NY_KONTO(
            """
            u.mottaker_type = 'SOKER' and u.kontonummer <> (
              select o.kontonummer from utbetaling.utbetaling o
              where o.kommunenr = u.kommunenr and o.person_id = any (platform.ids_of(u.kommunenr, u.person_id))
                and o.mottaker_type = 'SOKER' and o.status in ('SENDT', 'UTBETALT')
                and o.kjoring_id <> u.kjoring_id
              order by o.forfall desc, o.id desc limit 1)
            """),
    /// The amount is large.
    STORT_BELOP("u.belop_ore >= :stort"),
    /// A third party at an account that no third party was paid on before.
    NY_MOTTAKER(
            """
            u.mottaker_type = 'ANNEN' and not exists (
              select from utbetaling.utbetaling o
              where o.kommunenr = u.kommunenr and o.kontonummer = u.kontonummer
                and o.mottaker_type = 'ANNEN' and o.status in ('SENDT', 'UTBETALT')
                and o.kjoring_id <> u.kjoring_id)
            """),
    /// The person has another payment of the run for the same purpose and month.
    SAMME_FORMAL("u.like_denne > 1"),
    /// Another applicant of the run is paid on the same account.
    DELT_KONTO("u.mottaker_type = 'SOKER' and u.forste <> u.siste");

    private final String condition;

    Merknad(String condition) {
        this.condition = condition;
    }

    /// True in SQL of a payment `u`, as [Merknader] reads it, that bears the remark; `:stort` is
    /// the least large amount.
    String condition() {
        return "coalesce((" + condition + "), false)";
    }
}
