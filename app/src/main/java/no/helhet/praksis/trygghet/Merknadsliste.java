package no.helhet.praksis.trygghet;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;

/// The leader's list of the office's notes: what to look at again, what to confirm, and the rest.
@Service
@Transactional
public class Merknadsliste implements MenuSource {
    private static final int MOST = 500;
    private static final int PLACE = 30;
    private final MerknadRepository merknader;
    private final Personer personer;
    private final Merknadsspor spor;
    private final Merknadsregler regler;

    Merknadsliste(
            MerknadRepository merknader,
            Personer personer,
            Merknadsspor spor,
            Merknadsregler regler) {
        this.merknader = merknader;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// How it stands with a note, the most pressing first.
    public enum Stand {
        FORFALT,
        BEKREFT_FORFALT,
        BEKREFT,
        GJELDER;

        public boolean isOverdue() {
            return this == FORFALT || this == BEKREFT_FORFALT;
        }
    }

    /// @param person as the reader may see them, null when out of scope
    public record Linje(Merknad merknad, @Nullable Person person, Stand stand) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }

    List<Linje> find() {
        var scope = Scopes.current();
        var me = scope.actor();
        // A leader in the family is not told of it.
        var open =
                merknader.findOpen(scope.kommunerArray(), me.enhetsnr(), MOST).stream()
                        .filter(m -> !personer.isInhabil(me.id(), m.personId()))
                        .toList();
        var ids = open.stream().map(Merknad::personId).toList();
        spor.readList(ids);
        var persons = personer.findAll(ids);
        return open.stream()
                .map(m -> new Linje(m, persons.get(m.personId().id()), stand(m)))
                .sorted(Comparator.comparing(Linje::stand))
                .toList();
    }

    private Stand stand(Merknad m) {
        if (!m.isInForce(regler.today())) {
            return Stand.FORFALT;
        }
        if (m.isConfirmed()) {
            return Stand.GJELDER;
        }
        return m.skrevet().isBefore(regler.writtenBefore()) ? Stand.BEKREFT_FORFALT : Stand.BEKREFT;
    }

    @Override
    public List<MenuItem> items() {
        var scope = Scopes.find().orElse(null);
        return scope == null || !CurrentUser.has(Rolle.LEDER)
                ? List.of()
                : List.of(
                        new MenuItem(
                                "trygghet.meny",
                                "/trygghet",
                                merknader.overdue(
                                        scope.kommunerArray(),
                                        scope.actor().enhetsnr(),
                                        regler.today(),
                                        regler.writtenBefore()),
                                PLACE));
    }
}
