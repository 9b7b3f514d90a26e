/** What all pages share: layout, navigation, languages, formats, errors. */
@NullMarked
package io.groundwork.portal.page;

import org.jspecify.annotations.NullMarked;
