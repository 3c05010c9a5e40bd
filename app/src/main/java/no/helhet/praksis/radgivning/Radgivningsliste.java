package no.helhet.praksis.radgivning;

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

/// The office's open proposals and courses, with a line in the main menu.
@Service
@Transactional
public class Radgivningsliste implements MenuSource {
    private static final int MOST = 300;
    private static final int PLACE = 28;
    private final ForslagRepository forslag;
    private final OkonomiRepository courses;
    private final Personer personer;
    private final Radspor spor;

    Radgivningsliste(
            ForslagRepository forslag, OkonomiRepository courses, Personer personer, Radspor spor) {
        this.forslag = forslag;
        this.courses = courses;
        this.personer = personer;
        this.spor = spor;
    }

    /// What is open at the office.
    public record Apne(List<Listerad<Tjenesteforslag>> forslag, List<Listerad<Okonomi>> okonomi) {}

    /// A line with the person it is about.
    ///
    /// @param person null when the reader does not see the person
    public record Listerad<T>(T hva, @Nullable Person person) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }

    Apne find() {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var enhetsnr = scope.actor().enhetsnr();
        var proposals = forslag.findOpen(kommuner, enhetsnr, MOST);
        var open = courses.findOpen(kommuner, enhetsnr, MOST);
        var ids =
                Stream.concat(
                                proposals.stream().map(Tjenesteforslag::personId),
                                open.stream().map(Okonomi::personId))
                        .distinct()
                        .toList();
        spor.readList("radgivning.liste", ids);
        var persons = personer.findAll(ids);
        return new Apne(
                proposals.stream()
                        .map(f -> new Listerad<>(f, persons.get(f.personId().id())))
                        .toList(),
                open.stream().map(o -> new Listerad<>(o, persons.get(o.personId().id()))).toList());
    }

    @Override
    public List<MenuItem> items() {
        var scope = Scopes.find().orElse(null);
        return scope == null || !CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                ? List.of()
                : List.of(
                        new MenuItem(
                                "radgivning.meny",
                                "/radgivning",
                                forslag.open(scope.kommunerArray(), scope.actor().enhetsnr()),
                                PLACE));
    }
}
