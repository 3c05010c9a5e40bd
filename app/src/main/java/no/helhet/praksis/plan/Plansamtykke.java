package no.helhet.praksis.plan;

import no.helhet.platform.web.Point;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.samtykke.Delt;
import no.helhet.praksis.samtykke.Samtykke;
import no.helhet.praksis.samtykke.Samtykkene;
import no.helhet.praksis.samtykke.Sporsmal;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What those who take part from other organisations may see of the plan: shared, asked for, or
/// neither. It is told beside the item of consent and stands in the way of nothing.
@Component
class Plansamtykke {
    private static final String PLACE = "#ser";
    private final Partnere partners;
    private final Samtykkene consents;

    Plansamtykke(Partnere partners, Samtykkene consents) {
        this.partners = partners;
        this.consents = consents;
    }

    /// A line for each partner who is named in the plan, in the order of the partners.
    List<Point.Line> find(Plan plan, Planinnhold innhold, String navn, Texts t) {
        var named =
                partners.findActive(plan.id().kommunenr()).stream()
                        .filter(p -> isIn(p, innhold))
                        .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var inForce = consents.findInForce(plan.personId());
        var asked = consents.findOpen(plan.personId());
        return named.stream()
                .map(p -> new Point.Line(say(p, inForce, asked, navn, t), PLACE, t.get("plan.ser")))
                .toList();
    }

    private static boolean isIn(Partner partner, Planinnhold innhold) {
        return Stream.concat(
                        innhold.deltakere().stream()
                                .flatMap(d -> Stream.of(d.text("navn"), d.text("rolle"))),
                        innhold.mal().stream()
                                .flatMap(m -> innhold.steg(m.id()).stream())
                                .map(s -> s.text("navn")))
                .anyMatch(name -> name.strip().equalsIgnoreCase(partner.navn()));
    }

    private static String say(
            Partner p, List<Samtykke> inForce, List<Sporsmal> asked, String navn, Texts t) {
        var sees =
                goals(
                        inForce.stream()
                                .filter(s -> s.partner().equals(p.id()))
                                .flatMap(s -> s.deler().stream()));
        var open =
                asked.stream()
                        .filter(q -> q.partner().equals(p.id()))
                        .filter(q -> !goals(q.deler().stream()).isEmpty())
                        .findFirst();
        if (open.isPresent()) {
            var q = open.get();
            return t.get(
                    "plan.deles.spurt",
                    p.navn(),
                    goals(q.deler().stream()),
                    navn,
                    t.moment(q.stilt()));
        }
        return sees.isEmpty()
                ? t.get("plan.deles.ikke", p.navn())
                : t.get("plan.deles.ser", p.navn(), sees);
    }

    /// The goals among the parts, in words; empty when there is none.
    private static String goals(Stream<Delt> deler) {
        return deler.filter(d -> d.key().startsWith(PlanDelbar.PREFIX))
                .map(d -> d.tekst().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
