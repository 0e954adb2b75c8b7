/** That a person is erased: asked for by one, agreed to by another, unless a legal duty or a hold keeps them. */
@NullMarked
package org.tributary.clinicalrecord.erasure;

import org.jspecify.annotations.NullMarked;
