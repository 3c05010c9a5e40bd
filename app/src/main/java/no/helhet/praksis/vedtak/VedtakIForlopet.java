package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Forlop;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A person's decisions on the timeline, each over its period; one that a later decision corrects
/// is left out.
@Component
class VedtakIForlopet implements Forlop {
    private static final int SHOWN = 50;
    private final Vedtakene vedtakene;

    VedtakIForlopet(Vedtakene vedtakene) {
        this.vedtakene = vedtakene;
    }

    @Override
    public List<Periode> findPerioder(PersonId id) {
        var all = vedtakene.findByPerson(id, SHOWN);
        var corrected =
                all.stream()
                        .map(Vedtak::korrigerer)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(v -> !corrected.contains(v.id()))
                .map(
                        v ->
                                new Periode(
                                        Bane.OKONOMISK_STONAD,
                                        v.fom(),
                                        v.tom(),
                                        t -> text(v, t),
                                        "/vedtak/" + v.id().path(),
                                        false))
                .toList();
    }

    private static String text(Vedtak v, Texts t) {
        if (v.form() == null) {
            return t.get("vedtak.utfall." + v.utfall());
        }
        var months = ChronoUnit.MONTHS.between(YearMonth.from(v.fom()), YearMonth.from(v.tom()));
        return t.get("vedtak.forlop." + v.form(), months + 1);
    }
}
