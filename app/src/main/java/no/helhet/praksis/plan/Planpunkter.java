package no.helhet.praksis.plan;

import no.helhet.praksis.plan.Planpunkt.Mangel;
import no.helhet.praksis.plan.Planpunkt.Stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The ten items of forskrift 2022-06-22-1110 § 9, held against what is written. The checklist on
/// the page and the service that asks and approves use these same rules.
///
/// @param alder whole years, -1 when unknown
/// @param lengst months a period may last
/// @param evaluering months until we look at it again at the latest
record Planpunkter(Planinnhold innhold, int alder, LocalDate today, long lengst, long evaluering) {
    /// Where a list that has nothing in it stands on the page.
    static final UUID MALENE = new UUID(1, 0);

    static final UUID DELTAKERNE = new UUID(1, 1);
    private static final int OF_AGE = 18;

    List<Planpunkt> all() {
        var items =
                List.of(
                        goals(),
                        innhold.deltakere().stream().allMatch(d -> d.isBlank("navn"))
                                ? one("deltaker", "", DELTAKERNE)
                                : List.<Mangel>of(),
                        List.<Mangel>of(),
                        contributions(),
                        steps(),
                        how(),
                        period(),
                        consent(),
                        written(Delslag.SAMARBEID, "samarbeid"));
        var points = new ArrayList<Planpunkt>();
        for (int i = 0; i < items.size(); i++) {
            points.add(new Planpunkt(i + 1, stand(items.get(i))));
        }
        points.add(
                new Planpunkt(
                        items.size() + 1,
                        alder >= OF_AGE || alder < 0
                                ? new Stand.IkkeAktuelt("plan.punkt.voksen")
                                : stand(written(Delslag.BARN, "medvirkning"))));
        return points;
    }

    private static Stand stand(List<Mangel> missing) {
        return missing.isEmpty() ? new Stand.Oppfylt() : new Stand.Mangler(missing);
    }

    private static List<Mangel> one(String hva, String om, UUID del) {
        return List.of(new Mangel("plan.mangler." + hva, om, del));
    }

    private List<Mangel> written(Delslag slag, String field) {
        return innhold.one(slag).isBlank(field) ? one(field, "", slag.id()) : List.of();
    }

    private List<Mangel> goals() {
        var missing = new ArrayList<Mangel>();
        if (innhold.mal().isEmpty()) {
            missing.addAll(one("mal", "", MALENE));
        }
        for (var mal : innhold.mal()) {
            if (mal.isBlank("ord")) {
                missing.addAll(one("ord", "", mal.id()));
            }
        }
        missing.addAll(written(Delslag.BEHOV, "ressurser"));
        missing.addAll(written(Delslag.BEHOV, "behov"));
        return missing;
    }

    private List<Mangel> contributions() {
        return innhold.deltakere().isEmpty()
                ? one("deltaker", "", DELTAKERNE)
                : innhold.deltakere().stream()
                        .filter(d -> d.isBlank("bidrag"))
                        .map(d -> new Mangel("plan.mangler.bidrag", d.text("navn"), d.id()))
                        .toList();
    }

    private List<Mangel> steps() {
        var missing = new ArrayList<Mangel>();
        if (innhold.mal().isEmpty()) {
            missing.addAll(one("steg", "", MALENE));
        }
        for (var mal : innhold.mal()) {
            if (innhold.steg(mal.id()).isEmpty()) {
                missing.addAll(one("steg", mal.text("ord"), mal.id()));
            }
            for (var steg : innhold.steg(mal.id())) {
                missing.addAll(step(steg));
            }
        }
        return missing;
    }

    private static List<Mangel> step(Plandel steg) {
        var what = steg.text("hva");
        var missing = new ArrayList<Mangel>();
        if (what.isBlank()) {
            missing.addAll(one("hva", "", steg.id()));
        }
        if (steg.isBlank("omfang")) {
            missing.addAll(one("omfang", what, steg.id()));
        }
        if (steg.isBlank("hvem") || !steg.text("hvem").equals("PERSON") && steg.isBlank("navn")) {
            missing.addAll(one("hvem", what, steg.id()));
        }
        if (steg.day("frist") == null) {
            missing.addAll(one("frist", what, steg.id()));
        }
        return missing;
    }

    private List<Mangel> how() {
        return innhold.mal().stream()
                .flatMap(mal -> innhold.steg(mal.id()).stream())
                .filter(s -> s.isBlank("hvordan"))
                .map(s -> new Mangel("plan.mangler.hvordan", s.text("hva"), s.id()))
                .toList();
    }

    private List<Mangel> period() {
        var period = innhold.one(Delslag.PERIODE);
        var from = period.day("fra");
        var to = period.day("til");
        var look = period.day("evaluering");
        var id = Delslag.PERIODE.id();
        if (from == null || to == null || to.isBefore(from)) {
            return one("periode", "", id);
        }
        if (to.isAfter(from.plusMonths(lengst))) {
            return one("lang", Long.toString(lengst), id);
        }
        if (look == null || look.isBefore(today) || look.isAfter(to)) {
            return one("evaluering", "", id);
        }
        return look.isAfter(today.plusMonths(evaluering))
                ? one("sen", Long.toString(evaluering), id)
                : List.of();
    }

    private List<Mangel> consent() {
        return innhold.one(Delslag.SAMTYKKE).text("samtykke").equals("JA")
                ? List.of()
                : one("samtykke", "", Delslag.SAMTYKKE.id());
    }
}
