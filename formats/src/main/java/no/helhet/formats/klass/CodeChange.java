package no.helhet.formats.klass;

/// From a year on, a share of what lay under one code lies under another.
///
/// @param year the first in which the new code holds
/// @param share above nought, at most one; one where all of the old area lies in the new
public record CodeChange(String from, String to, int year, double share) {
    public CodeChange {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is above 0 and at most 1");
        }
    }
}
