package io.groundwork.portal.financing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan for a spreadsheet.
 *
 * @param rows of texts, decimals and dates; null is an empty cell
 */
record Table(String name, List<String> head, List<List<@Nullable Object>> rows) {}
