package no.helhet.praksis.klage;

import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.frister.Rettidighet;
import no.helhet.regelverk.porter.Klagemangel;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Registers an appeal, and what the case has to remember about it.
@Service
@Transactional
class Klagemottak {
    static final long MOST_BYTES = 50L * 1024 * 1024;

    private final KlageRepository klager;
    private final VurderingRepository vurderinger;
    private final Klagekontroll kontroll;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;
    private final Klagbare saker;
    private final Personer personer;
    private final FileStore files;
    private final Klagerettinger rettinger;

    Klagemottak(
            KlageRepository klager,
            VurderingRepository vurderinger,
            Klagekontroll kontroll,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor,
            Klagbare saker,
            Personer personer,
            FileStore files,
            Klagerettinger rettinger) {
        this.klager = klager;
        this.vurderinger = vurderinger;
        this.kontroll = kontroll;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
        this.saker = saker;
        this.personer = personer;
        this.files = files;
        this.rettinger = rettinger;
    }

    /// A file that came with the appeal.
    ///
    /// @param navn the sender's name for it
    record Fil(String navn, InputStreamSource innhold, long storrelse) {}

    /// @param id made when the form was drawn: the same form sent twice is one appeal
    /// @param mangler what the appeal lacks; the appellant is told, and has a time limit to mend it
    Klagesvar register(
            VedtakId vedtakId,
            UUID id,
            Klageskriv skriv,
            Set<Klagemangel> mangler,
            List<Fil> filer) {
        var vedtak = saker.findVedtak(vedtakId).orElse(null);
        if (vedtak == null || !personer.checkAccess(vedtak.personId()).erTillatt()) {
            return new Klagesvar.Lukket();
        }
        var sak = saker.hold(vedtak.sakId());
        var klageId = new KlageId(vedtakId.kommunenr(), id);
        var first = klager.find(klageId).orElse(null);
        if (first != null) {
            return first.vedtakId().equals(vedtakId)
                    ? new Klagesvar.Gjort(first)
                    : new Klagesvar.Lukket();
        }
        var wrong = kontroll.check(vedtak, skriv, mangler);
        if (!wrong.isEmpty()) {
            return new Klagesvar.Mangler(wrong);
        }
        if (filer.stream().anyMatch(f -> f.storrelse() > MOST_BYTES)) {
            return Klagesvar.Mangler.of("fil", "klage.feil.fil");
        }
        var vedtatt = Klageregler.day(vedtak.vedtatt());
        var klage =
                new Klage(
                        klageId,
                        vedtakId,
                        sak.id(),
                        vedtak.personId(),
                        sak.enhetsnr(),
                        skriv,
                        vedtatt,
                        isLate(vedtatt, skriv),
                        new Tilstand.Mottatt(null),
                        saker.remember(
                                sak.id(),
                                Klageoppgaver.Type.VURDERING,
                                regler.frist(Fristtype.KLAGE_VURDERING, skriv.mottatt())),
                        saker.remember(
                                sak.id(),
                                Klageoppgaver.Type.FORELOPIG_SVAR,
                                regler.frist(Fristtype.FORELOPIG_SVAR, skriv.mottatt())),
                        null,
                        null,
                        null,
                        regler.now(),
                        Klagegang.actor().navn(),
                        0);
        klager.insert(klage, Klagegang.actor());
        vurderinger.open(klage, regler.now());
        store(klage, filer);
        spor.write(klage, "KLAGE_MOTTATT", Map.of("vedtak", vedtakId.id()));
        if (!mangler.isEmpty()) {
            rettinger.open(klage, mangler);
        }
        return gang.done(klage.id());
    }

    /// Puts right the day of notice, while the appeal is not assessed.
    ///
    /// @param version of the appeal that was read
    Klagesvar correctNotice(KlageId id, int version, LocalDate underrettet, String grunn) {
        return gang.perform(
                id,
                klage -> {
                    if (!(klage.tilstand() instanceof Tilstand.Mottatt)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (klage.version() != version) {
                        return new Klagesvar.Utdatert();
                    }
                    var wrong = kontroll.checkNotice(klage.vedtatt(), underrettet, grunn);
                    if (!wrong.isEmpty()) {
                        return new Klagesvar.Mangler(wrong);
                    }
                    var changed = klage.skriv().noticed(underrettet, grunn);
                    klager.setUnderrettet(id, underrettet, grunn, isLate(klage.vedtatt(), changed));
                    spor.write(
                            klage,
                            "KLAGE_UNDERRETNING_RETTET",
                            Map.of(
                                    "fra", klage.skriv().underrettet().toString(),
                                    "til", underrettet.toString()));
                    return gang.done(id);
                });
    }

    private boolean isLate(LocalDate vedtatt, Klageskriv skriv) {
        return !(regler.assess(vedtatt, skriv) instanceof Rettidighet.ITide);
    }

    private void store(Klage klage, List<Fil> filer) {
        var nr = 1;
        for (var fil : filer) {
            try (var content = fil.innhold().getInputStream()) {
                var stored =
                        files.store(
                                klage.id().kommunenr(),
                                klage.personId().id(),
                                fil.navn(),
                                content,
                                MOST_BYTES);
                klager.insertVedlegg(klage, nr++, stored.id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FileTooLarge e) {
                throw new IllegalStateException("A file grew after it was measured", e);
            }
        }
    }

    /// An id for the form that is drawn now.
    static UUID nextId() {
        return Ids.next();
    }
}
