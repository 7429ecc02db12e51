<?php
// Writes what a WordPress has and shows as JSON, for the judge.   php wordpress-dump.php SITE
$_SERVER['HTTP_HOST'] = '127.0.0.1:8088';
$_SERVER['REQUEST_URI'] = '/';
require "$argv[1]/wp-load.php";
foreach (['the_content', 'the_title', 'the_excerpt', 'comment_text', 'comment_author', 'term_name', 'single_post_title'] as $filter) {
    remove_filter($filter, 'wptexturize'); // WordPress's own typography, of which the notes speak
}
$posts = [];
$all = $wpdb->get_results("SELECT ID FROM $wpdb->posts WHERE post_type IN ('post', 'page', 'attachment') ORDER BY ID");
foreach ($all as $row) {
    $p = get_post((int) $row->ID);
    $GLOBALS['post'] = $p;
    setup_postdata($p);
    $terms = fn($taxonomy) => array_map(fn($t) => ['name' => html_entity_decode($t->name, ENT_QUOTES | ENT_HTML5), 'slug' => urldecode($t->slug),
        'path' => array_map(fn($a) => html_entity_decode(get_term($a)->name, ENT_QUOTES | ENT_HTML5), array_reverse(array_merge([$t->term_id], get_ancestors($t->term_id, $taxonomy))))],
        get_the_terms($p, $taxonomy) ?: []);
    $file = $p->post_type === 'attachment' ? get_attached_file($p->ID) : null;
    $posts[] = ['id' => $p->ID, 'type' => $p->post_type, 'status' => $p->post_status, 'gmt' => $p->post_date_gmt, 'local' => $p->post_date,
        'title' => apply_filters('the_title', $p->post_title, $p->ID), 'link' => urldecode(get_permalink($p)), 'parent' => $p->post_parent, 'guid' => $p->guid,
        'author' => get_the_author_meta('display_name', $p->post_author), 'categories' => $terms('category'), 'tags' => $terms('post_tag'),
        'html' => apply_filters('the_content', $p->post_content), 'thumbnail' => (int) get_post_thumbnail_id($p), 'meta' => get_post_meta($p->ID),
        'url' => $p->post_type === 'attachment' ? wp_get_attachment_url($p->ID) : null, 'sha256' => $file && is_file($file) ? hash_file('sha256', $file) : null,
        'comments' => array_map(fn($c) => ['id' => (int) $c->comment_ID, 'parent' => (int) $c->comment_parent, 'gmt' => $c->comment_date_gmt,
            'author' => html_entity_decode($c->comment_author, ENT_QUOTES | ENT_HTML5), 'approved' => $c->comment_approved, 'user' => (int) $c->user_id,
            'html' => apply_filters('comment_text', $c->comment_content, $c)], get_comments(['post_id' => $p->ID, 'order' => 'ASC', 'orderby' => 'comment_ID', 'status' => 'all']))];
}
$terms = array_map(fn($t) => ['taxonomy' => $t->taxonomy, 'name' => html_entity_decode($t->name, ENT_QUOTES | ENT_HTML5), 'count' => $t->count],
    get_terms(['taxonomy' => ['category', 'post_tag'], 'hide_empty' => false]));
echo json_encode(['posts' => $posts, 'terms' => $terms, 'users' => count(get_users())], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
