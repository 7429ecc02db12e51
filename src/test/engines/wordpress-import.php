<?php
// Imports a WXR file into a WordPress with WordPress's own functions, in the steps in which its importer plugin does, which no
// package repository has. Files come over HTTP, which the must-use plugin of the export answers from its folder. Prints PROBLEM
// for each thing that WordPress changed, refused or took for something else.   php wordpress-import.php SITE WXR first|again
[, $site, $wxr, $run] = $argv;
$_SERVER['HTTP_HOST'] = '127.0.0.1:8088';
$_SERVER['REQUEST_URI'] = '/';
require "$site/wp-load.php";
foreach (['taxonomy', 'post', 'comment', 'image', 'media', 'file'] as $part) require_once ABSPATH . "wp-admin/includes/$part.php";
wp_set_current_user(1);
$again = $run === 'again';
$problems = 0;
function problem($text) { global $problems; $problems++; echo "PROBLEM $text\n"; }

libxml_use_internal_errors(true);
$document = new DOMDocument();
if (!$document->loadXML(file_get_contents($wxr)) || $document->doctype) {
    foreach (libxml_get_errors() as $error) echo $error->message;
    exit("PROBLEM not well-formed, or with a DOCTYPE\n");
}
if (!simplexml_load_file($wxr)) exit("PROBLEM SimpleXML does not read it\n");
$xpath = new DOMXPath($document);
foreach (['wp' => 'http://wordpress.org/export/1.2/', 'dc' => 'http://purl.org/dc/elements/1.1/',
    'content' => 'http://purl.org/rss/1.0/modules/content/', 'excerpt' => 'http://wordpress.org/export/1.2/excerpt/'] as $prefix => $space) {
    $xpath->registerNamespace($prefix, $space);
}
function value($query, $node) { global $xpath; return (string) $xpath->evaluate("string($query)", $node); }
$channel = $xpath->query('/rss/channel')->item(0);
if (value('wp:wxr_version', $channel) !== '1.2') problem('no wxr_version 1.2');

$users = [];
foreach ($xpath->query('wp:author', $channel) as $author) {
    $login = value('wp:author_login', $author);
    $known = get_user_by('login', sanitize_user($login, true));
    $id = $known ? $known->ID : wp_insert_user(['user_login' => $login, 'user_pass' => 'x', 'user_email' => value('wp:author_email', $author),
        'display_name' => value('wp:author_display_name', $author)]);
    if (is_wp_error($id)) { problem("author $login: " . $id->get_error_message()); continue; }
    $users[sanitize_user($login, true)] = $id;
    $numbers[(int) value('wp:author_id', $author)] = $id;
}

function term_number($name, $slug, $taxonomy, $parent = 0) {
    if (mb_strlen($name) > 200 || strlen($slug) > 200) problem("term $name is too long");
    $known = term_exists($slug, $taxonomy);
    if (!$known) {
        $known = wp_insert_term(wp_slash($name), $taxonomy, ['slug' => $slug, 'parent' => $parent]);
        if (is_wp_error($known)) { problem("term $name: " . $known->get_error_message()); return 0; }
    }
    $term = get_term((int) $known['term_id'], $taxonomy);
    if ($term->slug !== $slug) problem("term $name has the slug $term->slug, not $slug");
    if ($term->name !== $name) problem("term $name is named $term->name");
    return (int) $term->term_id;
}
foreach ($xpath->query('wp:category', $channel) as $category) {
    $above = value('wp:category_parent', $category);
    $parent = $above === '' ? 0 : term_exists($above, 'category');
    if ($parent === null) problem("category $above comes after one below it");
    $number = term_number(value('wp:cat_name', $category), value('wp:category_nicename', $category), 'category', is_array($parent) ? (int) $parent['term_id'] : 0);
    if ($number && get_term($number)->parent != (is_array($parent) ? $parent['term_id'] : 0)) problem("category " . value('wp:cat_name', $category) . ' is below another one');
}
foreach ($xpath->query('wp:tag', $channel) as $tag) term_number(value('wp:tag_name', $tag), value('wp:tag_slug', $tag), 'post_tag');

// As the importer fetches: into a temporary file, with the sizes compared.
function fetched($url, $date) {
    $file = basename(parse_url($url, PHP_URL_PATH));
    if (!wp_check_filetype($file)['type']) return "WordPress does not take this kind of file: $url";
    $temporary = wp_tempnam($file);
    $answer = wp_safe_remote_get($url, ['timeout' => 10, 'stream' => true, 'filename' => $temporary, 'headers' => ['Accept-Encoding' => 'identity']]);
    if (is_wp_error($answer)) return "$url: " . $answer->get_error_message();
    $length = wp_remote_retrieve_header($answer, 'content-length');
    if (wp_remote_retrieve_response_code($answer) !== 200 || !filesize($temporary) || ($length && filesize($temporary) != $length)) return "$url was not fetched whole";
    $uploads = wp_upload_dir(substr(str_replace('-', '/', $date), 0, 7));
    $name = wp_unique_filename($uploads['path'], $file);
    if (!copy($temporary, "$uploads[path]/$name")) return "$url was not copied";
    return ['file' => "$uploads[path]/$name", 'url' => "$uploads[url]/$name"];
}

$imported = $orphans = $remap = $pictures = [];
foreach ($xpath->query('item', $channel) as $item) {
    $type = value('wp:post_type', $item);
    $title = value('title', $item);
    $date = value('wp:post_date', $item);
    $old = (int) value('wp:post_id', $item);
    $exists = post_exists($title, '', $date);
    if ($exists && get_post_type($exists) === $type) {
        if (!$again) problem("$type $old \"$title\" is lost: another one has its title and time");
        $id = $exists;
    } else {
        $parent = (int) value('wp:post_parent', $item);
        if ($parent && !isset($imported[$parent])) $orphans[$old] = $parent;
        $post = ['import_id' => $old, 'post_author' => $users[sanitize_user(value('dc:creator', $item), true)] ?? 1, 'post_date' => $date,
            'post_date_gmt' => value('wp:post_date_gmt', $item), 'post_content' => value('content:encoded', $item),
            'post_excerpt' => value('excerpt:encoded', $item), 'post_title' => $title, 'post_status' => value('wp:status', $item),
            'post_name' => value('wp:post_name', $item), 'comment_status' => value('wp:comment_status', $item),
            'ping_status' => value('wp:ping_status', $item), 'guid' => value('guid', $item), 'post_parent' => $imported[$parent] ?? 0,
            'menu_order' => 0, 'post_type' => $type, 'post_password' => value('wp:post_password', $item)];
        if ($type === 'attachment') {
            $url = value('wp:attachment_url', $item);
            $fetched = fetched($url, $date);
            if (is_string($fetched)) { problem($fetched); continue; }
            $remap[$url] = $remap[$post['guid']] = $fetched['url'];
            $post['guid'] = $fetched['url'];
            $post['post_mime_type'] = wp_check_filetype($fetched['file'])['type'];
            $id = wp_insert_attachment(wp_slash($post), $fetched['file'], 0, true);
            if (!is_wp_error($id)) {
                wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $fetched['file']));
                if (strpos($post['post_mime_type'], 'image/') === 0) {
                    $stem = fn($address) => substr($address, 0, -strlen('.' . pathinfo($address, PATHINFO_EXTENSION)));
                    $remap[$stem($url)] = $stem($fetched['url']);
                }
            }
        } else {
            $id = wp_insert_post(wp_slash($post), true);
        }
        if (is_wp_error($id)) { problem("$type $old: " . $id->get_error_message()); continue; }
        $stored = get_post($id);
        if ($id !== $old) problem("number $old became $id");
        if (strlen($post['post_name']) > 200) problem("slug of $old is too long");
        foreach (['post_name', 'post_title', 'post_date', 'post_date_gmt', 'post_status', 'post_content', 'post_excerpt'] as $field) {
            if ($stored->$field !== $post[$field]) problem("$field of $old became " . mb_substr($stored->$field, 0, 120));
        }
    }
    $imported[$old] = $id;
    $terms = [];
    foreach ($xpath->query('category[@nicename]', $item) as $term) {
        $number = term_exists($term->getAttribute('nicename'), $term->getAttribute('domain'));
        if (!$number) { problem("term $term->textContent of $old is not in the list of terms"); continue; }
        $terms[$term->getAttribute('domain')][] = (int) $number['term_id'];
    }
    foreach ($terms as $taxonomy => $numbersOfTerms) wp_set_post_terms($id, $numbersOfTerms, $taxonomy);
    $comments = [];
    foreach ($xpath->query('wp:comment', $item) as $comment) $comments[(int) value('wp:comment_id', $comment)] = $comment;
    ksort($comments);
    $added = [];
    foreach ($comments as $number => $comment) {
        $author = value('wp:comment_author', $comment);
        if ($exists && comment_exists($author, value('wp:comment_date', $comment))) continue;
        if ($again) problem("comment $number of $old would be doubled");
        $parent = (int) value('wp:comment_parent', $comment);
        if ($parent && !isset($added[$parent])) problem("comment $number of $old comes before the one that it answers");
        $data = ['comment_post_ID' => $id, 'comment_parent' => $added[$parent] ?? 0, 'comment_agent' => '',
            'user_id' => $numbers[(int) value('wp:comment_user_id', $comment)] ?? 0];
        foreach (['author', 'author_email', 'author_url', 'author_IP', 'date', 'date_gmt', 'content', 'approved', 'type'] as $field) {
            $data["comment_$field"] = value("wp:comment_$field", $comment);
        }
        $added[$number] = wp_insert_comment(wp_filter_comment(wp_slash($data)));
        $stored = get_comment($added[$number]);
        foreach (['comment_author', 'comment_content', 'comment_date'] as $field) {
            if ($stored->$field !== $data[$field]) problem("$field of comment $number of $old became " . mb_substr($stored->$field, 0, 120));
        }
    }
    foreach ($xpath->query('wp:postmeta', $item) as $meta) {
        $key = apply_filters('import_post_meta_key', value('wp:meta_key', $meta), $id, []);
        if (!$key) continue;
        if ($again) problem("field $key of $old would be doubled");
        add_post_meta($id, wp_slash($key), wp_slash(value('wp:meta_value', $meta)));
        if ($key === '_thumbnail_id') $pictures[$id] = (int) value('wp:meta_value', $meta);
    }
}
foreach ($orphans as $child => $parent) {
    if (!isset($imported[$child])) continue;
    if (!isset($imported[$parent])) { problem("$parent, of which $child is, is not in this file"); continue; }
    $wpdb->update($wpdb->posts, ['post_parent' => $imported[$parent]], ['ID' => $imported[$child]]);
}
uksort($remap, fn($one, $other) => strlen($other) - strlen($one));
foreach ($remap as $from => $to) {
    $wpdb->query($wpdb->prepare("UPDATE $wpdb->posts SET post_content = REPLACE(post_content, %s, %s)", $from, $to));
}
foreach ($pictures as $post => $picture) {
    if (isset($imported[$picture])) update_post_meta($post, '_thumbnail_id', $imported[$picture]);
    else problem("the picture $picture of $post is not in this file");
}
wp_cache_flush();
echo count($imported), " items, $problems problems\n";
exit($problems ? 1 : 0);
