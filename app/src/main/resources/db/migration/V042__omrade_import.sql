-- The key of figures begins with the same columns, and is what they are found by.
drop index omrade.tall_variabel_ar_niva_idx;
