package no.helhet.statistics.reference;

import no.helhet.statistics.Frame;

import java.util.Map;
import java.util.function.Function;

/// A case whose answer is known from elsewhere.
public interface ReferenceCase {
    /// As in the file of cases, such as `a03_sleepstudy_lmm`.
    String id();

    /// Computes everything that the case expects.
    ///
    /// @param data reads a data file by its name
    /// @return by path in what is expected: names parted by dots, places in lists as `[0]`, such as
    ///     `reml.fixed.Days` or `blup.slope[17]`. A path may end in `.*` when it is left out whole.
    Map<String, Got> compute(Function<String, Frame> data);
}
