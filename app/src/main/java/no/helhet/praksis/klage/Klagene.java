package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.regelverk.frister.Fristtype;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Appeals as others may read them. Callers check access and audit what they show.
@Service
@Transactional(readOnly = true)
public class Klagene {
    private final KlageRepository klager;
    private final DokumentRepository dokumenter;
    private final Klageregler regler;
    private final Klagespor spor;

    Klagene(
            KlageRepository klager,
            DokumentRepository dokumenter,
            Klageregler regler,
            Klagespor spor) {
        this.klager = klager;
        this.dokumenter = dokumenter;
        this.regler = regler;
        this.spor = spor;
    }

    /// A decision's appeals, oldest first.
    public List<Klage> findByVedtak(VedtakId id) {
        return klager.findByVedtak(id);
    }

    /// The decision has been set aside: there is nothing to wait for any more. In the caller's
    /// transaction, which holds the case.
    @Transactional(propagation = Propagation.MANDATORY)
    public void endWaiting(VedtakId id) {
        for (var klage : klager.findByVedtak(id)) {
            if (klage.utsatt() != null) {
                klager.setUtsatt(klage.id(), null, null);
                spor.write(klage, "KLAGE_UTSETTELSE_OPPHEVET", Map.of());
            }
        }
    }

    /// A case's or a programme's appeals, newest first.
    public List<Klage> findBySak(KlagesakId id) {
        return klager.findBySak(id);
    }

    /// The last day to appeal against a decision made then (fvl § 29), null when it cannot be told.
    public @Nullable LocalDate findFrist(Instant vedtatt) {
        return regler.find(Fristtype.KLAGEFRIST, Klageregler.day(vedtatt)).orElse(null);
    }

    /// The letters the appellant has got: what the appeal lacks, the interim reply, the answer, and
    /// once the appeal is sent on the copy of the covering letter.
    public List<FilId> findLetters(Klage klage) {
        var covering =
                klage.tilstand().sent().isEmpty()
                        ? Stream.<FilId>of()
                        : dokumenter.findByKlage(klage.id()).stream()
                                .filter(d -> d.type() == Klagedokument.Type.OVERSENDELSESBREV)
                                .map(Klagedokument::fil);
        return Stream.of(
                        Stream.ofNullable(klage.retting()).map(Klageretting::brev),
                        Stream.ofNullable(klage.forelopigSvar()),
                        klage.tilstand().avgjorelse().stream()
                                .flatMap(a -> Stream.ofNullable(a.brev())),
                        covering)
                .flatMap(letters -> letters)
                .toList();
    }

    /// Whether the letter is one that the person has got about an appeal.
    public boolean isSentTo(PersonId person, FilId letter) {
        return klager.findByPerson(person).stream()
                .anyMatch(klage -> findLetters(klage).contains(letter));
    }
}
