package no.helhet.praksis.soknad;

import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.Identifisering;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Finds the person for a number that a worker has typed, as for a number in a message.
@Component
@Transactional
class Manuellperson {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Personer personer;
    private final MeldingRepository meldinger;
    private final FileStore files;
    private final Clock clock;

    Manuellperson(Personer personer, MeldingRepository meldinger, FileStore files, Clock clock) {
        this.personer = personer;
        this.meldinger = meldinger;
        this.files = files;
        this.clock = clock;
    }

    Identifisering identify(MeldingId id, String fnr) {
        var deler =
                meldinger.findOriginals(id).stream()
                        .map(o -> new Del(o.navn(), null, files.read(o.filId())))
                        .toList();
        var lest = Lesbart.read(deler, null);
        return personer.identify(
                id.kommunenr(),
                fnr.replace(" ", ""),
                new Personer.Soknadsopplysninger(
                        lest.navn(),
                        "",
                        "",
                        lest.telefon(),
                        null,
                        LocalDate.now(clock.withZone(OSLO))));
    }
}
