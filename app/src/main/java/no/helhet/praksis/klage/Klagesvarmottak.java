package no.helhet.praksis.klage;

import no.helhet.praksis.klage.Tilstand.Oversendt;
import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.regelverk.frister.Fristtype;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;

/// What comes back from statsforvalteren, and what goes out while the appellant waits.
@Service
@Transactional
class Klagesvarmottak {
    private final KlageRepository klager;
    private final Klagepost post;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;
    private final Klagbare saker;
    private final Iverksetting iverksetting;

    Klagesvarmottak(
            KlageRepository klager,
            Klagepost post,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor,
            Klagbare saker,
            Iverksetting iverksetting) {
        this.klager = klager;
        this.post = post;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
        this.saker = saker;
        this.iverksetting = iverksetting;
    }

    /// @param dag of statsforvalteren's answer
    Klagesvar register(
            KlageId id,
            Klageutfall.Utfall utfall,
            LocalDate dag,
            String referanse,
            String merknader) {
        return gang.perform(
                id,
                klage -> {
                    if (klage.tilstand() instanceof Tilstand.Avgjort) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (!(klage.tilstand() instanceof Oversendt(var svar, var sent))) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (dag.isBefore(sent.dag()) || dag.isAfter(regler.today())) {
                        return Klagesvar.Mangler.of("svardag", "klage.feil.svardag");
                    }
                    if (referanse.isBlank()) {
                        return Klagesvar.Mangler.of("referanse", "klage.feil.referanse");
                    }
                    var actor = Klagegang.actor();
                    var made =
                            new Klageutfall(
                                    utfall,
                                    dag,
                                    referanse.strip(),
                                    merknader.strip(),
                                    actor.navn());
                    klager.insert(klage, made, regler.now(), actor);
                    klager.move(id, new Tilstand.Avgjort(svar, sent, made));
                    if (utfall.leadsToWork()) {
                        saker.remember(
                                klage.sakId(),
                                Klageoppgaver.Type.NYTT_VEDTAK,
                                regler.frist(Fristtype.KLAGE_OPPFOLGING, regler.today()));
                    }
                    iverksetting.follow(klage, utfall);
                    spor.write(klage, "KLAGE_AVGJORT", Map.of("utfall", utfall.name()));
                    return gang.done(id);
                });
    }

    /// Sends the interim reply (fvl § 11 a third paragraph), once.
    ///
    /// @param grunn why the answer takes time, in the words the appellant gets; required
    /// @param ventet the day an answer can be expected, null when it cannot be said
    Klagesvar sendInterim(KlageId id, String grunn, @Nullable LocalDate ventet) {
        return gang.perform(
                id,
                klage -> {
                    if (klage.forelopigSvar() != null) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (!klage.tilstand().isOpen() || klage.tilstand().sent().isPresent()) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (grunn.isBlank()) {
                        return Klagesvar.Mangler.of("forelopigGrunn", "klage.feil.forelopigGrunn");
                    }
                    if (ventet != null && !ventet.isAfter(regler.today())) {
                        return Klagesvar.Mangler.of("ventet", "klage.feil.ventet");
                    }
                    klager.setForelopigSvar(
                            id,
                            regler.now(),
                            post.storeInterim(klage, grunn.strip(), ventet),
                            grunn.strip(),
                            ventet);
                    saker.complete(klage.sakId(), klage.svaroppgave());
                    spor.write(klage, "KLAGE_FORELOPIG_SVAR", Map.of());
                    return gang.done(id);
                });
    }
}
