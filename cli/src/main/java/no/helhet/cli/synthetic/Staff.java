package no.helhet.cli.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Those who work at the offices. The people of Havnvik also serve 1161, where the published
/// example applications are addressed, so that one can follow those with the same people.
final class Staff {
    private static final Instant HIRED = Instant.parse("2020-01-06T08:00:00Z");
    private static final String HAVNVIK = "4698";
    private static final String EIGANES = "1161";

    private final List<Worker> all = new ArrayList<>();
    private final SplittableRandom random;

    Staff(Seed seed) {
        random = seed.stream(Purpose.STAFF, 0);
        add("ingrid", "Ingrid Solbakken", "Veileder", false, both("VEILEDER"));
        add("ola", "Ola Dahl", "Veileder", false, at(HAVNVIK, "VEILEDER"));
        add("marte", "Marte Lien", "Veileder, klarert", true, at(HAVNVIK, "VEILEDER"));
        add("amir", "Amir Rahimi", "Beslutter", false, both("BESLUTTER", "VEILEDER"));
        add("hege", "Hege Strand", "Utbetaler", false, both("UTBETALER"));
        add("turid", "Turid Haugland", "Leder", false, both("LEDER"));
        add("sunniva", "Sunniva Bakke", "Kontrollør", false, at(HAVNVIK, "KONTROLLOR"));
        add("kaia", "Kaia Nordby", "Karantene", false, at(HAVNVIK, "KARANTENE"));
        addOffice("4696", "elvestad", "Torunn Vik", "Jens Moe", "Siv Holm", "Asbjørn Lie");
        addOffice("0314", "sagene", "Mona Ruud", "Yusuf Karim", "Pia Lunde", "Kari Steen");
        addOffice("0315", "gamleoslo", "Vetle Berg", "Nadia Ali", "Tom Eide", "Gro Hamre");
        addCity();
        add("kari-m", "Kari Myrvold", "Analytiker", false, at(HAVNVIK, "ANALYTIKER"));
    }

    /// Those who set the values of the whole of Oslo. They have no cases.
    private void addCity() {
        add("leder-oslo", "Berit Aas", "Leder", false, at(OfficeRows.CITY, "LEDER"));
        add("beslutter-oslo", "Finn Haug", "Beslutter", false, at(OfficeRows.CITY, "BESLUTTER"));
    }

    private void addOffice(
            String enhetsnr,
            String place,
            String veileder,
            String beslutter,
            String utbetaler,
            String leder) {
        add("veileder-" + place, veileder, "Veileder", false, at(enhetsnr, "VEILEDER"));
        add("beslutter-" + place, beslutter, "Beslutter", false, at(enhetsnr, "BESLUTTER"));
        add("utbetaler-" + place, utbetaler, "Utbetaler", false, at(enhetsnr, "UTBETALER"));
        add("leder-" + place, leder, "Leder", false, at(enhetsnr, "LEDER"));
    }

    private void add(
            String subject,
            String navn,
            String tittel,
            boolean klarert,
            Map<String, List<String>> roller) {
        all.add(new Worker(Seed.id(HIRED, random), subject, navn, tittel, klarert, roller));
    }

    private static Map<String, List<String>> at(String enhetsnr, String... roller) {
        return Map.of(enhetsnr, List.of(roller));
    }

    private static Map<String, List<String>> both(String... roller) {
        var map = new LinkedHashMap<String, List<String>>();
        map.put(HAVNVIK, List.of(roller));
        map.put(EIGANES, List.of(roller));
        return map;
    }

    List<Worker> all() {
        return all;
    }

    Worker named(String subject) {
        return all.stream().filter(w -> w.subject().equals(subject)).findFirst().orElseThrow();
    }

    /// The first at the office with the role.
    Worker first(String enhetsnr, String rolle) {
        return all.stream().filter(w -> w.has(enhetsnr, rolle)).findFirst().orElseThrow();
    }

    /// Who follows up a household: one with the role at the office, cleared where the household
    /// is protected.
    Worker veileder(String enhetsnr, boolean skjermet, int draw) {
        var choices =
                all.stream()
                        .filter(w -> w.has(enhetsnr, "VEILEDER") && !w.has(enhetsnr, "BESLUTTER"))
                        .toList();
        var cleared = choices.stream().filter(Worker::klarert).toList();
        var ordinary = choices.stream().filter(w -> !w.klarert()).toList();
        var from = skjermet && !cleared.isEmpty() ? cleared : ordinary;
        return from.get(draw % from.size());
    }
}
