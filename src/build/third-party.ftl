<#-- What META-INF/THIRD-PARTY.txt of the jar says. LicencesTest fails where a library's own texts are not named here. -->
<#assign besides = ["apache-mime4j-core", "commons-io", "jackson-annotations", "jackson-core", "jackson-databind", "kotlin-stdlib", "parquet-column", "parquet-common", "parquet-encoding", "parquet-format-structures", "parquet-hadoop", "parquet-jackson", "sqlite-jdbc"]/>
tistory-archiver carries these libraries, unchanged. Each line names one of them with its version, its licence, and the files
or folders of this jar that hold the text of its licence and what else it wants to be told of it. The licence of
tistory-archiver itself is META-INF/LICENSE.

<#assign isOfCluster = false/>
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#assign isOfCluster = isOfCluster || library.artifactId == "parquet-hadoop"/>
<#assign licences = entry.getValue()?join(", ")/>
${library.groupId}:${library.artifactId}:${library.version} | ${licences} | <#if licences == "Apache-2.0">META-INF/licenses/Apache-2.0.txt<#if besides?seq_contains(library.artifactId)> META-INF/licenses/${library.artifactId}/</#if><#else>META-INF/licenses/${library.artifactId}/</#if>
</#list>

Within them:

Public Suffix List (in okhttp-jvm and crawler-commons) | MPL-2.0 | META-INF/licenses/public-suffix-list/
FastDoubleParser (in jackson-core) | MIT | META-INF/licenses/jackson-core/
Schubfach (in jackson-core) | MIT | META-INF/licenses/jackson-core/
ThreeTen backport (in kotlin-stdlib) | BSD-3-Clause | META-INF/licenses/kotlin-stdlib/
SQLiteJDBC of David Crawshaw (in sqlite-jdbc) | BSD-2-Clause | META-INF/licenses/sqlite-jdbc/
<#if isOfCluster>
fastutil (in parquet-column and parquet-hadoop) | Apache-2.0 | META-INF/licenses/Apache-2.0.txt
Zero-Allocation-Hashing (in parquet-column) | Apache-2.0 | META-INF/licenses/Apache-2.0.txt
Apache Thrift (in parquet-format-structures) | Apache-2.0 | META-INF/licenses/Apache-2.0.txt
Jackson (in parquet-jackson) | Apache-2.0 | META-INF/licenses/Apache-2.0.txt META-INF/licenses/parquet-jackson/
FastDoubleParser (in parquet-jackson) | MIT | META-INF/licenses/parquet-jackson/
Schubfach (in parquet-jackson) | MIT | META-INF/licenses/parquet-jackson/
</#if>
