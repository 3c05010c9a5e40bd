package no.helhet.praksis.vedtak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Periode;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Reduksjonsvurdering;
import no.helhet.regelverk.vilkar.Brudd;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Finds the decision whose condition was breached, and puts a draft's reduction as the rules ask
/// about it.
@Component
class Reduksjonsgrunn {
    private static final int OLDEST = 50;
    private final VedtakRepository vedtak;
    private final Personer personer;

    Reduksjonsgrunn(VedtakRepository vedtak, Personer personer) {
        this.vedtak = vedtak;
        this.personer = personer;
    }

    /// A person's decisions with conditions that may be breached, newest first.
    List<Vedtak> findByPerson(PersonId id) {
        return vedtak.findByPerson(id, OLDEST).stream()
                .filter(v -> v.form() != null && !v.innhold().vilkar().isEmpty())
                .toList();
    }

    /// Null when the draft reduces nothing.
    ///
    /// @param today the day of the new decision
    @Nullable Reduksjonsvurdering find(Utkast draft, Utregning utregning, LocalDate today) {
        var innhold = draft.innhold();
        var r = innhold.vurdering().reduksjon();
        if (r == null || !innhold.vurdering().isGranted()) {
            return null;
        }
        var source = find(draft, r.vedtakId());
        var first = innhold.okonomi().fom();
        var from = r.fra().atDay(1);
        return new Reduksjonsvurdering(
                new Brudd(
                        r.vilkarId(),
                        source == null
                                ? List.of()
                                : source.innhold().vilkar().stream().map(Portvakt::vilkar).toList(),
                        source == null
                                ? new Periode(first, innhold.okonomi().tom())
                                : new Periode(source.fom(), source.tom()),
                        r.bruddag(),
                        r.arsak(),
                        r.varslet(),
                        r.varselmate(),
                        r.uttalelse(),
                        r.forholdsmessig(),
                        !innhold.barn().isEmpty(),
                        r.barnetsBeste(),
                        today,
                        from.isBefore(first) ? first : from),
                r.prosent(),
                utregning.reduksjoner());
    }

    // Another person's decision is no decision here, whatever id is sent.
    private @Nullable Vedtak find(Utkast draft, @Nullable UUID id) {
        return id == null
                ? null
                : vedtak.find(new VedtakId(draft.id().kommunenr(), id))
                        .filter(
                                v ->
                                        personer.isSame(v.personId(), draft.personId())
                                                && v.form() != null)
                        .orElse(null);
    }
}
