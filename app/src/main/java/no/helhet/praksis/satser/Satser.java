package no.helhet.praksis.satser;

import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The legal values of a municipality: the national ones, and its own above them.
@Service
@Transactional(readOnly = true)
public class Satser {
    private final SatsRepository satser;
    private final Satsliste liste;

    Satser(SatsRepository satser, Satsliste liste) {
        this.satser = satser;
        this.liste = liste;
    }

    /// A norm that a caseworker may choose for an expense.
    ///
    /// @param navn empty for a frame, whose name is a text
    /// @param belopOre per month
    public record Norm(String id, String navn, long belopOre) {
        /// What the norm is called.
        public String tittel(Texts t) {
            return navn.isEmpty() ? t.get("satser.navn." + id) : navn;
        }
    }

    /// All values as they are approved when it is asked, read in the running transaction.
    public Parametre parametre(String kommunenr) {
        return ReadOnce.get("satser.parametre", kommunenr, () -> read(kommunenr));
    }

    private Parametre read(String kommunenr) {
        var approved = satser.findApproved(kommunenr);
        if (approved.isEmpty()) {
            return Parametre.nasjonale();
        }
        var own =
                liste.find(kommunenr).stream()
                        .filter(sats -> approved.containsKey(sats.id()))
                        .flatMap(
                                sats ->
                                        Tidslinje.of(approved.get(sats.id()))
                                                .parameter(sats)
                                                .stream())
                        .toList();
        return Parametre.nasjonale().with(kommunenr, own);
    }

    /// The municipality's frames and additions in force on the day.
    public List<Norm> findNormer(String kommunenr, LocalDate date) {
        var parametre = parametre(kommunenr);
        return liste.find(kommunenr).stream()
                .filter(sats -> sats.slag() != Sats.Slag.VEILEDENDE)
                .flatMap(
                        sats ->
                                parametre.find(kommunenr, sats.id(), date) instanceof Funnet f
                                        ? Stream.of(new Norm(sats.id(), sats.navn(), f.value()))
                                        : Stream.empty())
                .toList();
    }
}
