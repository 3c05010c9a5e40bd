package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.frister.Fristtype;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

    /// What the office is to answer of appeals that no task reminds of.
    ///
    /// @param own only those the reader answers for, or nobody does
    /// @return null when there are none
    @Nullable Klagelinje findLine(String key, boolean own) {
        var scope = Scopes.current();
        var me = CurrentUser.id();
        var due =
                klager
                        .findUnanswered(scope.kommunerArray(), scope.actor().enhetsnr(), MOST)
                        .stream()
                        .filter(klage -> !own || isFor(klage, me))
                        .toList();
        if (due.isEmpty()) {
            return null;
        }
        // Oldest first: the first is the first that is due.
        var first = due.getFirst();
        var frist = regler.frist(Fristtype.KLAGE_VURDERING, first.skriv().mottatt());
        return new Klagelinje(
                due.size(),
                key,
                frist,
                frist.isBefore(regler.today()),
                due.size() == 1 ? "/klage/" + first.id().path() : "/klage");
    }

    private boolean isFor(Klage klage, UUID me) {
        var responsible = saker.require(klage.sakId()).ansvarlig();
        return responsible == null || responsible.equals(me);
    }

    Count open() {
        var scope = Scopes.current();
        return klager.open(scope.kommunerArray(), scope.actor().enhetsnr());
    }

    private @Nullable LocalDate frist(Klage klage) {
        return klage.tilstand().sent().isPresent()
                ? null
                : regler.frist(Fristtype.KLAGE_VURDERING, klage.skriv().mottatt());
    }
}
