package no.helhet.praksis.opplysning;

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

import java.util.List;
import java.util.stream.Stream;

/// What waits at the office: what persons say is wrong, and what sources have delivered. It stands
/// in the menu while something waits.
@Service
@Transactional
public class Opplysningsko implements MenuSource {
    private static final int PLACE = 31;
    private static final int MOST = 200;
    private final InnsigelseRepository innsigelser;
    private final OpplysningRepository opplysninger;
    private final Personer personer;
    private final Opplysningsspor spor;

    Opplysningsko(
            InnsigelseRepository innsigelser,
            OpplysningRepository opplysninger,
            Personer personer,
            Opplysningsspor spor) {
        this.innsigelser = innsigelser;
        this.opplysninger = opplysninger;
        this.personer = personer;
        this.spor = spor;
    }

    /// The oldest first in both.
    public record Venter(List<Korad<Innsigelse>> innsigelser, List<Korad<Opplysning>> nye) {}

    /// A line with the person it is about.
    ///
    /// @param person null when the reader does not see the person
    public record Korad<T>(T hva, @Nullable Person person) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }

    Venter find() {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var enhetsnr = scope.actor().enhetsnr();
        var said = innsigelser.findOpen(kommuner, enhetsnr, MOST);
        var news = opplysninger.findUnseen(kommuner, enhetsnr, MOST);
        var ids =
                Stream.concat(
                                said.stream().map(Innsigelse::personId),
                                news.stream().map(Opplysning::personId))
                        .distinct()
                        .toList();
        spor.readList("opplysning.liste", ids);
        var persons = personer.findAll(ids);
        return new Venter(
                said.stream().map(i -> new Korad<>(i, persons.get(i.personId().id()))).toList(),
                news.stream().map(o -> new Korad<>(o, persons.get(o.personId().id()))).toList());
    }

    @Override
    public List<MenuItem> items() {
        var scope = Scopes.find().orElse(null);
        if (scope == null || !CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)) {
            return List.of();
        }
        return List.of(
                new MenuItem(
                        "opplysning.meny",
                        "/opplysninger",
                        innsigelser.waiting(scope.kommunerArray(), scope.actor().enhetsnr()),
                        MenuItem.None.NO_LINE,
                        PLACE));
    }

    /// What waits for an answer, or to be seen, at the office.
    int count() {
        var scope = Scopes.current();
        return innsigelser.countWaiting(scope.kommunerArray(), scope.actor().enhetsnr());
    }
}
