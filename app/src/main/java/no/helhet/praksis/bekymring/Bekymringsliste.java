package no.helhet.praksis.bekymring;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;
import no.helhet.praksis.bekymring.Bekymringsmelding.Status;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/// What waits: the leader's list of the office, and each one's own. A draft that has lain too long
/// is the leader's task, and so is one that child welfare has not said it received.
@Service
@Transactional
public class Bekymringsliste implements MenuSource {
    private static final int MOST = 200;
    private static final int PLACE = 29;
    private final BekymringRepository meldinger;
    private final Personer personer;
    private final Bekymringsspor spor;
    private final Bekymringsregler regler;

    Bekymringsliste(
            BekymringRepository meldinger,
            Personer personer,
            Bekymringsspor spor,
            Bekymringsregler regler) {
        this.meldinger = meldinger;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// One line.
    ///
    /// @param person null when the reader does not see the person
    /// @param over it has lain too long
    public record Linje(Bekymringsmelding melding, @Nullable Person person, boolean over) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }

    List<Linje> find() {
        var me = Bekymringer.actor().id();
        // A leader in the family is not told of it.
        var open = open().stream().filter(m -> !personer.isInhabil(me, m.personId())).toList();
        spor.readList(open);
        var persons = personer.findAll(open.stream().map(Bekymringsmelding::personId).toList());
        return open.stream()
                .map(m -> new Linje(m, persons.get(m.personId().id()), isOver(m)))
                .toList();
    }

    private List<Bekymringsmelding> open() {
        var scope = Scopes.current();
        return meldinger.findOpen(scope.kommunerArray(), scope.actor().enhetsnr(), author(), MOST);
    }

    /// Whose the reader sees; null for all of the office.
    private static @Nullable UUID author() {
        return CurrentUser.has(Rolle.LEDER) ? null : Bekymringer.actor().id();
    }

    private boolean isOver(Bekymringsmelding m) {
        var sendt = m.sendt();
        return m.status() == Status.UTKAST
                ? m.begynt().isBefore(regler.draftsOlderThan())
                : sendt != null && sendt.isBefore(regler.sentBefore());
    }

    @Override
    public List<MenuItem> items() {
        var scope = Scopes.find().orElse(null);
        return scope == null || !CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                ? List.of()
                : List.of(
                        new MenuItem(
                                "bekymring.meny",
                                "/bekymring",
                                meldinger.over(
                                        scope.kommunerArray(),
                                        scope.actor().enhetsnr(),
                                        author(),
                                        regler.draftsOlderThan(),
                                        regler.sentBefore()),
                                PLACE));
    }
}
