package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// The office's open referrals, the one that is due first on top: what is overdue comes before the
/// rest.
@Service
@Transactional
public class Henvisningsliste {
    private static final int MOST = 500;
    private final HenvisningRepository henvisninger;
    private final Personer personer;
    private final Henvisningsspor spor;
    private final Henvisningsregler regler;

    Henvisningsliste(
            HenvisningRepository henvisninger,
            Personer personer,
            Henvisningsspor spor,
            Henvisningsregler regler) {
        this.henvisninger = henvisninger;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// One line.
    ///
    /// @param person null when the reader does not see the person
    /// @param over its day has passed
    /// @param min the reader has it
    public record Linje(Henvisning henvisning, @Nullable Person person, boolean over, boolean min) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }

    /// @param mine only those the reader has
    List<Linje> find(boolean mine) {
        var scope = Scopes.current();
        var me = Henvisningsgang.actor().id();
        var open =
                henvisninger
                        .findOpen(scope.kommunerArray(), scope.actor().enhetsnr(), MOST)
                        .stream()
                        .filter(h -> !mine || h.hos().equals(me))
                        .toList();
        spor.readList("henvisning.liste", open.stream().map(Henvisning::personId).toList());
        var persons = personer.findAll(open.stream().map(Henvisning::personId).toList());
        var today = regler.today();
        return open.stream()
                .map(
                        h ->
                                new Linje(
                                        h,
                                        persons.get(h.personId().id()),
                                        h.isOverdue(today),
                                        h.hos().equals(me)))
                .toList();
    }

    /// The reader's own that are overdue: what is left undone.
    int countMineOverdue() {
        var scope = Scopes.current();
        return henvisninger.countOverdue(
                scope.kommunerArray(),
                scope.actor().enhetsnr(),
                Henvisningsgang.actor().id(),
                regler.today());
    }
}
