package no.helhet.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// An office's figures month by month, and the rows behind each, from the register. An office is
/// read in its own scope: all the municipalities it serves, or its districts.
@Service
@Transactional
public class Kontortall {
    private final KontortallRepository tall;

    Kontortall(KontortallRepository tall) {
        this.tall = tall;
    }

    /// What the figures take as given, so that all offices are counted alike.
    ///
    /// @param innenSekunder a wait at the desk that keeps the promise
    /// @param gjentakDager how many days count as coming back
    public record Regler(int innenSekunder, int gjentakDager) {}

    /// All figures of the months, both included. A month with none of what a figure counts has no
    /// row, but counts of persons and money in a month the register holds are nought.
    public List<Kontormaned> findMonths(
            String enhetsnr, YearMonth fra, YearMonth til, Regler regler) {
        return tall.findMonths(enhetsnr, fra, til, regler);
    }

    /// The rows behind a figure, the latest first; those that count before the others. The figure
    /// is the sum of what they add.
    ///
    /// @param del of gates, which; empty for all
    /// @param limit at most so many
    public List<Kontorrad> findRows(
            String enhetsnr,
            YearMonth maned,
            Kontormaal maal,
            String del,
            Regler regler,
            int limit) {
        return tall.findRows(enhetsnr, maned, maal, del, regler, limit);
    }

    /// The first month the register holds anything of at the office.
    public Optional<YearMonth> findFirst(String enhetsnr) {
        return tall.findFirst(enhetsnr);
    }
}
