package no.helhet.register;

import no.helhet.formats.kostra.Livsoppholdskilde;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What recipients and participants are divided by in tables. Each has codes of its own, in the
/// order a table shows them; what is not known is `UKJENT`.
public enum Inndeling {
    /// Age at the end of the year, years.
    ALDER(
            """
            case when alder is null then 'UKJENT' when alder < 18 then '0-17'
              when alder < 25 then '18-24' when alder < 45 then '25-44'
              when alder < 67 then '45-66' else '67-' end\
            """,
            "0-17",
            "18-24",
            "25-44",
            "45-66",
            "67-",
            Inndeling.UNKNOWN),

    /// Legal sex.
    KJONN("coalesce(kjonn, 'UKJENT')", "KVINNE", "MANN", Inndeling.UNKNOWN),

    /// The household in the last month of the period in which the person was counted.
    HUSHOLDNING(
            "coalesce(husholdning, 'UKJENT')",
            "ENSLIG",
            "ENSLIG_MED_BARN",
            "PAR",
            "PAR_MED_BARN",
            Inndeling.UNKNOWN),

    /// In how many months of the period the person was counted.
    VARIGHET(
            """
            case when maneder = 1 then '1' when maneder < 4 then '2-3' when maneder < 7 then '4-6'
              when maneder < 10 then '7-9' when maneder < 12 then '10-11' else '12' end\
            """,
            "1",
            "2-3",
            "4-6",
            "7-9",
            "10-11",
            "12"),

    /// Main source of livelihood, as last stated by the last month the person was counted.
    LIVSOPPHOLD(
            "coalesce(livsoppholdskilde, 'UKJENT')",
            Stream.concat(
                            Arrays.stream(Livsoppholdskilde.values()).map(Enum::name),
                            Stream.of(Inndeling.UNKNOWN))
                    .toArray(String[]::new)),

    /// Grants and loans in all in the period, thousands of kroner.
    BELOP(
            """
            case when bidrag + lan < 1000000 then '0-9' when bidrag + lan < 5000000 then '10-49'
              when bidrag + lan < 10000000 then '50-99'
              when bidrag + lan < 20000000 then '100-199' else '200-' end\
            """,
            "0-9",
            "10-49",
            "50-99",
            "100-199",
            "200-");

    /// The code of what is not known.
    public static final String UNKNOWN = "UKJENT";

    private final String sql;
    private final List<String> koder;

    Inndeling(String sql, String... koder) {
        this.sql = sql;
        this.koder = List.of(koder);
    }

    /// The codes, in the order they are shown.
    public List<String> koder() {
        return koder;
    }

    String sql() {
        return sql;
    }
}
