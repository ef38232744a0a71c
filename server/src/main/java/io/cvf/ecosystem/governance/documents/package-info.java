/** What is signed: legal templates, texts, PDFs, and their verification. */
@NullMarked
package io.cvf.ecosystem.governance.documents;

import org.jspecify.annotations.NullMarked;
