package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Begins a person's mapping, or takes up the one that is open: there is never more than one. What
/// is known is gathered anew each time.
@Service
@Transactional
class Kartleggingsstart {
    private final KartleggingRepository kartlegginger;
    private final SvarRepository svar;
    private final Sporsmalene sporsmalene;
    private final KjenteFakta kjente;
    private final Barneliste barn;
    private final Personer personer;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;

    Kartleggingsstart(
            KartleggingRepository kartlegginger,
            SvarRepository svar,
            Sporsmalene sporsmalene,
            KjenteFakta kjente,
            Barneliste barn,
            Personer personer,
            Kartleggingsspor spor,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.svar = svar;
        this.sporsmalene = sporsmalene;
        this.kjente = kjente;
        this.barn = barn;
        this.personer = personer;
        this.spor = spor;
        this.dag = dag;
    }

    sealed interface Start {
        record Apnet(Kartlegging kartlegging) implements Start {}

        record Nektet(Persontilgang.Nektet grunn) implements Start {}
    }

    Start begin(PersonId id) {
        if (personer.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Start.Nektet(refusal);
        }
        personer.workInDistrictOf(id);
        var open = kartlegginger.findOpen(id);
        var k = open.isPresent() ? takeUp(open.get()) : create(id);
        kjente.find(id, sporsmalene.of(k), barn.find(k)).forEach(f -> svar.saveKnown(k, f));
        return new Start.Apnet(k);
    }

    private Kartlegging create(PersonId id) {
        var now = dag.now();
        var actor = Kartleggingsdag.actor();
        var today = dag.today();
        var fresh =
                new Kartlegging(
                        new KartleggingId(id.kommunenr(), Ids.next()),
                        id,
                        "",
                        actor.enhetsnr(),
                        sporsmalene.versionAt(today),
                        List.copyOf(sporsmalene.ownAt(id.kommunenr(), actor.enhetsnr(), today)),
                        now,
                        actor.navn(),
                        now,
                        actor.navn(),
                        null,
                        0);
        // Two who begin at once share the mapping of the first.
        if (!kartlegginger.insert(fresh, actor)) {
            return takeUp(kartlegginger.findOpen(id).orElseThrow());
        }
        spor.write(fresh, "KARTLEGGING_BEGYNT");
        return fresh;
    }

    private Kartlegging takeUp(Kartlegging k) {
        kartlegginger.takeUp(k.id(), dag.now(), Kartleggingsdag.actor().navn());
        spor.write(k, "KARTLEGGING_TATT_OPP");
        return k;
    }
}
