package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.kartlegging.Kartleggingstelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Mappings that were finished.
@Component
class Kartleggingsregisterkilde implements Registerkilde<Faktum.Kartlegging> {
    private final Kartleggingstelling kartlegginger;

    Kartleggingsregisterkilde(Kartleggingstelling kartlegginger) {
        this.kartlegginger = kartlegginger;
    }

    @Override
    public Class<Faktum.Kartlegging> type() {
        return Faktum.Kartlegging.class;
    }

    @Override
    public List<Kilde<Faktum.Kartlegging>> find(String kommunenr, Selection selection) {
        return kartlegginger.find(kommunenr, selection).stream()
                .map(
                        r ->
                                Kilde.of(
                                        r.id(),
                                        r.bydel(),
                                        r.personId(),
                                        whose ->
                                                new Faktum.Kartlegging(
                                                        r.id(), whose, r.enhetsnr(), r.fullfort())))
                .toList();
    }
}
