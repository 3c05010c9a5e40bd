package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Plans many payments of a benefit at once, in the caller's transaction. They go into the next run
/// like all others. Planned, they are told to nobody: what is sent is told by the run.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ytelsesbetalinger {
    private final UtbetalingRepository utbetalinger;
    private final Utbetalingsspor spor;

    Ytelsesbetalinger(UtbetalingRepository utbetalinger, Utbetalingsspor spor) {
        this.utbetalinger = utbetalinger;
        this.spor = spor;
    }

    /// One payment.
    ///
    /// @param grunnlag what it is paid by; asked for twice it is planned once
    /// @param forlop the course it belongs to
    /// @param kontonummer the person's account, null when not known: the payment is held back
    public record Ytelse(
            UUID grunnlag,
            UUID forlop,
            PersonId personId,
            String bydel,
            String enhetsnr,
            YearMonth maned,
            long belopOre,
            @Nullable String kontonummer,
            LocalDate forfall,
            String kontering) {}

    /// @param formal what it is for, one word
    /// @param form how it is posted
    public void plan(String kommunenr, String formal, String form, List<Ytelse> ytelser) {
        if (ytelser.isEmpty()) {
            return;
        }
        var planned =
                utbetalinger.insertAll(
                        kommunenr,
                        ytelser.stream().map(y -> row(kommunenr, formal, form, y)).toList());
        spor.noteAll("UTBETALING_PLANLAGT", "UTBETALING_HOLDT_TILBAKE", planned);
    }

    private static Utbetalingsrad row(String kommunenr, String formal, String form, Ytelse y) {
        var grunn = Planlegging.fault(y.kontonummer());
        return new Utbetalingsrad(
                new UtbetalingId(kommunenr, Ids.next()),
                y.bydel(),
                new VedtakId(kommunenr, y.grunnlag()),
                new SakId(kommunenr, y.forlop()),
                y.personId(),
                y.enhetsnr(),
                1,
                y.maned(),
                y.maned().atDay(1),
                y.maned().atEndOfMonth(),
                formal,
                form,
                y.belopOre(),
                false,
                null,
                y.kontonummer(),
                null,
                y.forfall(),
                y.kontering(),
                grunn == null
                        ? UtbetalingEndret.Status.PLANLAGT
                        : UtbetalingEndret.Status.HOLDT_TILBAKE,
                grunn == null ? null : grunn.name(),
                null,
                null,
                null,
                1,
                false,
                0);
    }
}
