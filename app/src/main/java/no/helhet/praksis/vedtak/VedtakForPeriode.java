package no.helhet.praksis.vedtak;

import no.helhet.praksis.satser.Vedtakstall;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;

/// How many decisions a rate that holds back in time would have met.
@Component
@Transactional(readOnly = true)
class VedtakForPeriode implements Vedtakstall {
    private final VedtakRepository vedtak;

    VedtakForPeriode(VedtakRepository vedtak) {
        this.vedtak = vedtak;
    }

    @Override
    public int countSigned(String kommunenr, LocalDate fom, @Nullable LocalDate tom) {
        return vedtak.countDuring(kommunenr, fom, tom);
    }
}
