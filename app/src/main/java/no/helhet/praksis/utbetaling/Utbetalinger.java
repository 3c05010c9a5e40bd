package no.helhet.praksis.utbetaling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Payments as others may read them.
@Service
@Transactional
public class Utbetalinger {
    public record Utbetaling(
            UtbetalingId id,
            SakId sakId,
            PersonId personId,
            YearMonth maned,
            String formal,
            String form,
            long belopOre,
            boolean annenMottaker,
            @Nullable String mottakerNavn,
            LocalDate forfall,
            UtbetalingEndret.Status status,
            @Nullable String grunn) {}

    /// A person's payments, newest month first.
    public List<Utbetaling> findByPerson(PersonId id, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<Utbetaling> findBySak(SakId id) {
        throw new UnsupportedOperationException();
    }
}
