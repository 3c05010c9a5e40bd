package no.helhet.cli.synthetic;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// The partners of the municipality and those of them one can log in as. Nobody has shared anything
/// with them yet: a resident says yes or no on the screen.
final class Partners {
    private static final Instant ADDED = Instant.parse("2024-01-08T08:00:00Z");
    private static final int FIRST_NUMBER = 31_412_400;
    private static final List<Organisation> ALL =
            List.of(
                    new Organisation("Jobbspor", "ARBEIDSGIVER", "petter", "Petter Aune"),
                    new Organisation("Verftet barnehage", "UTDANNING", "bente", "Bente Lund"),
                    new Organisation("Havnvik legesenter", "HELSE", "solveig", "Solveig Nes"),
                    new Organisation("Havnvik fengsel", "KRIMINALOMSORG", "erlend", "Erlend Hauge"),
                    new Organisation("Havnvik politistasjon", "POLITI", "gunn", "Gunn Sivertsen"),
                    new Organisation("Havnvik menighet", "TROSSAMFUNN", "simen", "Simen Berge"));

    private Partners() {}

    private record Organisation(String navn, String type, String first, String member) {
        String subject() {
            return "partner-" + first;
        }
    }

    static List<LocalUser> users() {
        return ALL.stream()
                .map(
                        o ->
                                new LocalUser(
                                        o.subject(),
                                        o.member(),
                                        "Partner",
                                        o.navn(),
                                        LocalUser.Gruppe.PARTNER,
                                        null))
                .toList();
    }

    static void write(Rows rows, Worker leader, SplittableRandom random) {
        var kommunenr = Area.HAVNVIK.kommunenr;
        for (int i = 0; i < ALL.size(); i++) {
            var one = ALL.get(i);
            var id = Seed.id(ADDED, random);
            rows.add(
                    Table.PARTNER,
                    kommunenr,
                    "",
                    id,
                    one.navn(),
                    one.type(),
                    ControlledNumbers.organisation(FIRST_NUMBER + 10 * i),
                    ADDED,
                    leader.id(),
                    leader.navn());
            rows.add(
                    Table.PARTNERMEDLEM,
                    kommunenr,
                    "",
                    Seed.id(ADDED, random),
                    id,
                    one.member(),
                    one.subject(),
                    ADDED,
                    leader.id(),
                    leader.navn());
        }
    }
}
