package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/// Appeals as others may read them. Callers check access and audit what they show.
@Service
@Transactional(readOnly = true)
public class Klagene {
    private final KlageRepository klager;
    private final DokumentRepository dokumenter;

    Klagene(KlageRepository klager, DokumentRepository dokumenter) {
        this.klager = klager;
        this.dokumenter = dokumenter;
    }

    /// A decision's appeals, oldest first.
    public List<Klage> findByVedtak(VedtakId id) {
        return klager.findByVedtak(id);
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
