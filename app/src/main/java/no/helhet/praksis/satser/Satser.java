package no.helhet.praksis.satser;

import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

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
    /// @param belopOre per month; null when it is not in force
    public record Norm(String id, String navn, @Nullable Long belopOre) {
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

    /// The municipality's frames and additions, as they are on the day. Those that are not in force
    /// are there too: an expense may have one of them from before.
    public List<Norm> findNormer(String kommunenr, LocalDate date) {
        var parametre = parametre(kommunenr);
        return liste.find(kommunenr).stream()
                .filter(sats -> sats.slag().isNorm())
                .map(
                        sats ->
                                new Norm(
                                        sats.id(),
                                        sats.navn(),
                                        parametre.find(kommunenr, sats.id(), date)
                                                        instanceof Funnet f
                                                ? f.value()
                                                : null))
                .toList();
    }
}
