package no.helhet.praksis.klage;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.frister.Fristtype;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/// The office's open appeals, the one that has waited longest first.
@Service
@Transactional
class Klageliste {
    private static final int MOST = 200;
    private final KlageRepository klager;
    private final Personer personer;
    private final Klagbare saker;
    private final Klagespor spor;
    private final Klageregler regler;
    private final Svarforslagene forslagene;

    Klageliste(
            KlageRepository klager,
            Personer personer,
            Klagbare saker,
            Klagespor spor,
            Klageregler regler,
            Svarforslagene forslagene) {
        this.klager = klager;
        this.personer = personer;
        this.saker = saker;
        this.spor = spor;
        this.regler = regler;
        this.forslagene = forslagene;
    }

    List<Klagelisterad> find() {
        var scope = Scopes.current();
        var open = klager.findOpen(scope.kommunerArray(), scope.actor().enhetsnr(), MOST);
        spor.readList("klage.liste", open);
        var persons = personer.findAll(open.stream().map(Klage::personId).toList());
        var today = regler.today();
        return open.stream()
                .map(
                        klage -> {
                            var frist = frist(klage);
                            return new Klagelisterad(
                                    klage,
                                    persons.get(klage.personId().id()),
                                    saker.require(klage.sakId()).nummer(),
                                    frist,
                                    frist != null && frist.isBefore(today),
                                    klage.mangel(today),
                                    svarfrist(klage));
                        })
                .toList();
    }

    /// When an interim reply is due, once it is proposed; null otherwise.
    private @Nullable LocalDate svarfrist(Klage klage) {
        var forslag = forslagene.find(klage);
        return forslag == null || !forslag.foreslatt() ? null : forslag.frist();
    }

    int count() {
        var scope = Scopes.current();
        return klager.countOpen(scope.kommunerArray(), scope.actor().enhetsnr());
    }

    private @Nullable LocalDate frist(Klage klage) {
        return klage.tilstand().sent().isPresent()
                ? null
                : regler.frist(Fristtype.KLAGE_VURDERING, klage.skriv().mottatt());
    }
}
