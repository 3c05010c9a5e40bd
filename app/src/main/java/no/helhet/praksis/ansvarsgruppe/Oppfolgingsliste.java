package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What waits in the groups of an office: promises past their day, and minutes that the person has
/// not answered in time. The coordinator sees their own, the leader all.
@Service
@Transactional
public class Oppfolgingsliste {
    private static final int MOST = 200;
    private final OppfolgingslisteRepository rows;
    private final Personer personer;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Oppfolgingsliste(
            OppfolgingslisteRepository rows,
            Personer personer,
            Gruppespor spor,
            Grupperegler regler) {
        this.rows = rows;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// A promise past its day.
    public record Lofte(
            BeslutningId id,
            PersonId personId,
            String hva,
            String eierNavn,
            LocalDate frist,
            String koordinatorNavn) {}

    /// Minutes that nobody has answered.
    public record Ubesvart(
            SamarbeidsmoteId id, PersonId personId, LocalDate sendt, String koordinatorNavn) {}

    /// @param personer those the reader may see, by id
    public record Liste(
            List<Lofte> lofter,
            List<Ubesvart> referater,
            Map<UUID, Person> personer,
            boolean alle,
            LocalDate today) {
        public boolean isEmpty() {
            return lofter.isEmpty() && referater.isEmpty();
        }

        /// The person's name, null when the reader may not see it.
        public @Nullable String navn(PersonId id) {
            var person = personer.get(id.id());
            return person == null || person.skjult() || person.navn() == null
                    ? null
                    : person.navn().full();
        }
    }

    /// Those of the coordinator who asks, with names.
    Liste findMine() {
        return find(CurrentUser.id());
    }

    /// All at the office, with names.
    Liste findAll() {
        return find(null);
    }

    private Liste find(@Nullable UUID koordinator) {
        var found = count(koordinator);
        var ids =
                Stream.concat(
                                found.lofter().stream().map(Lofte::personId),
                                found.referater().stream().map(Ubesvart::personId))
                        .distinct()
                        .toList();
        spor.readList("ansvarsgruppe.oppfolging", ids);
        return new Liste(
                found.lofter(),
                found.referater(),
                personer.findAll(ids),
                koordinator == null,
                regler.today());
    }

    /// The rows alone, when nobody is named.
    Liste count(@Nullable UUID koordinator) {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var enhetsnr = scope.actor().enhetsnr();
        return new Liste(
                rows.findLate(kommuner, enhetsnr, koordinator, regler.today(), MOST),
                rows.findUnanswered(kommuner, enhetsnr, koordinator, regler.sentBefore(), MOST),
                Map.of(),
                koordinator == null,
                regler.today());
    }
}
