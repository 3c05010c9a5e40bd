package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The office's programmes, with a line in the main menu.
@Service
@Transactional
public class Programliste implements MenuSource {
    private static final int MOST = 300;
    private static final int PLACE = 27;
    private static final int MONTHS = 4;
    private final ProgramRepository programmer;
    private final Inndatasamling inndata;
    private final Manedskjoringer kjoringer;
    private final Personer personer;
    private final Programspor spor;
    private final Programregler regler;

    Programliste(
            ProgramRepository programmer,
            Inndatasamling inndata,
            Manedskjoringer kjoringer,
            Personer personer,
            Programspor spor,
            Programregler regler) {
        this.programmer = programmer;
        this.inndata = inndata;
        this.kjoringer = kjoringer;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// The page.
    ///
    /// @param maneder the months that may be chosen
    /// @param kjoring how far the month has come, null when nobody has started it
    public record Liste(
            Program.Status status,
            YearMonth maned,
            List<YearMonth> maneder,
            List<Rad> rader,
            @Nullable Manedskjoring kjoring,
            String nokkel) {}

    /// A programme on the list.
    ///
    /// @param person null when the reader does not see the person
    /// @param mangler days of the month not approved, null for one not in the programme then
    public record Rad(Program program, @Nullable Person person, @Nullable Integer mangler) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }

    /// @param month null for last month
    Liste find(Program.Status status, @Nullable YearMonth month) {
        var scope = Scopes.current();
        var now = YearMonth.from(regler.today());
        var months = new ArrayList<YearMonth>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(now.minusMonths(i));
        }
        var chosen = month != null && months.contains(month) ? month : now.minusMonths(1);
        var found =
                programmer.findAt(scope.kommunerArray(), scope.actor().enhetsnr(), status, MOST);
        var ids = found.stream().map(Program::personId).distinct().toList();
        spor.readList("kvalifisering.liste", ids);
        var persons = personer.findAll(ids);
        var missing = missing(found, chosen);
        var runs = kjoringer.find(chosen);
        return new Liste(
                status,
                chosen,
                List.copyOf(months),
                found.stream()
                        .map(
                                p ->
                                        new Rad(
                                                p,
                                                persons.get(p.personId().id()),
                                                missing.get(p.id().id())))
                        .toList(),
                runs.isEmpty() ? null : runs.getFirst(),
                Ids.next().toString());
    }

    private Map<UUID, Integer> missing(List<Program> found, YearMonth month) {
        var result = new HashMap<UUID, Integer>();
        found.stream()
                .filter(p -> p.isIn(month))
                .collect(Collectors.groupingBy(p -> p.id().kommunenr()))
                .values()
                .forEach(
                        some ->
                                inndata.read(some, month.atDay(1), month.atEndOfMonth())
                                        .forEach(
                                                (id, inn) ->
                                                        result.put(
                                                                id,
                                                                Programkalender.missing(
                                                                                inn, month, regler)
                                                                        .size())));
        return result;
    }

    @Override
    public List<MenuItem> items() {
        var scope = Scopes.find().orElse(null);
        return scope == null || !CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER)
                ? List.of()
                : List.of(
                        new MenuItem(
                                "kvalifisering.meny",
                                "/kvalifisering",
                                programmer.waiting(scope.kommunerArray(), scope.actor().enhetsnr()),
                                PLACE));
    }
}
