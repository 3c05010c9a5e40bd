package no.helhet.cli.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// What somebody comes to the office with, and how, in the words of the enquiry's columns.
///
/// @param tekst the matter in a line, may be empty
record Matter(String kanal, String hast, String gjelder, String tekst) {
    private static final int EMERGENCIES_IN_A_THOUSAND = 25;

    private static final List<String> CHANNELS =
            List.of(
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "OPPMOTE",
                    "TELEFON",
                    "TELEFON",
                    "TELEFON",
                    "TELEFON",
                    "TELEFON",
                    "TELEFON",
                    "DIGITALT",
                    "DIGITALT",
                    "AVTALE",
                    "AVTALE",
                    "HENVIST");

    private static final List<String> MATTERS =
            List.of(
                    "OKONOMI", "OKONOMI", "OKONOMI", "OKONOMI", "OKONOMI", "OKONOMI", "OKONOMI",
                    "OKONOMI", "BOLIG", "BOLIG", "BOLIG", "GJELD", "GJELD", "PAPIRER", "PAPIRER",
                    "PAPIRER", "ARBEID", "ARBEID", "AVTALE", "ANNET");

    private static final Map<String, List<String>> TEXTS =
            Map.of(
                    "OKONOMI", List.of("Spør når pengene kommer", "Husleia er ikke betalt"),
                    "BOLIG", List.of("Må flytte ut ved månedsskiftet", "Spør om kommunal bolig"),
                    "GJELD", List.of("Brev fra inkasso", "Strømmen blir stengt på fredag"),
                    "PAPIRER", List.of("Leverer kontoutskrift", "Leverer husleiekontrakt"),
                    "ARBEID", List.of("Spør om kurs", "Har fått jobb og lurer på hva som skjer"),
                    "AVTALE", List.of("Har time i dag", "Vil flytte timen"),
                    "ANNET", List.of("Spør hvem som har saken", "Trenger hjelp med et skjema"));

    private static final Map<String, List<String>> OUTCOMES =
            Map.of(
                    "OKONOMI", List.of("RAD", "RAD", "SVART", "SVART", "AVTALE"),
                    "BOLIG", List.of("RAD", "RAD", "HENVIST", "HENVIST", "AVTALE"),
                    "GJELD", List.of("RAD", "RAD", "AVTALE", "AVTALE", "SVART"),
                    "PAPIRER", List.of("PAPIRER", "PAPIRER", "PAPIRER", "PAPIRER", "SVART"),
                    "ARBEID", List.of("HENVIST", "HENVIST", "HENVIST", "RAD", "SVART"),
                    "AVTALE", List.of("AVTALE", "AVTALE", "AVTALE", "SVART", "RAD"),
                    "ANNET", List.of("SVART", "SVART", "SVART", "HENVIST", "RAD"));

    static Matter draw(SplittableRandom random) {
        if (random.nextInt(1000) < EMERGENCIES_IN_A_THOUSAND) {
            return emergency(channel(random), random.nextInt(10));
        }
        var kanal = CHANNELS.get(random.nextInt(CHANNELS.size()));
        var gjelder = kanal.equals("AVTALE") ? kanal : MATTERS.get(random.nextInt(MATTERS.size()));
        return ordinary(kanal, gjelder, random);
    }

    static Matter ordinary(String kanal, String gjelder, SplittableRandom random) {
        var texts = Objects.requireNonNull(TEXTS.get(gjelder));
        var tekst = random.nextInt(5) < 2 ? texts.get(random.nextInt(texts.size())) : "";
        return new Matter(kanal, "NEI", gjelder, tekst);
    }

    /// @param draw from 0 to 9
    static Matter emergency(String kanal, int draw) {
        if (draw < 6) {
            return new Matter(kanal, "MAT", "OKONOMI", "Har ikke penger til mat");
        }
        return draw < 9
                ? new Matter(kanal, "TAK", "BOLIG", "Har ikke noe sted å sove i natt")
                : new Matter(kanal, "VOLD", "ANNET", "");
    }

    private static String channel(SplittableRandom random) {
        return random.nextInt(10) < 7 ? "OPPMOTE" : "TELEFON";
    }

    /// The same matter some days later, when it is not settled.
    Matter again(SplittableRandom random) {
        return ordinary(channel(random), gjelder, random);
    }

    boolean isEmergency() {
        return !hast.equals("NEI");
    }

    /// The series of tickets it waits in.
    String rekke() {
        return switch (kanal) {
            case "TELEFON" -> "T";
            case "DIGITALT", "HENVIST" -> "D";
            default -> "";
        };
    }

    boolean isInTheRoom() {
        return rekke().isEmpty();
    }

    /// What comes of it, as a rule.
    String outcome(SplittableRandom random) {
        if (isEmergency()) {
            return hast.equals("VOLD") ? "HENVIST" : "SVART";
        }
        if (random.nextInt(100) < 6) {
            return unanswered(random);
        }
        var usual = Objects.requireNonNull(OUTCOMES.get(gjelder));
        return usual.get(random.nextInt(usual.size()));
    }

    /// One who has waited for long may leave; an emergency always has its answer.
    String unanswered(SplittableRandom random) {
        if (isEmergency()) {
            return outcome(random);
        }
        return isInTheRoom() && random.nextInt(5) < 3 ? "GIKK" : "UTEN_SVAR";
    }
}
