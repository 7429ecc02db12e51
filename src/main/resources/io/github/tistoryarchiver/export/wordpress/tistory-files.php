<?php
/*
 * Plugin Name: Files of a Tistory archive
 * Description: Lets the WordPress importer take the files of posts from the folder wp-content/tistory-files instead of the
 * network, and keeps a second import from adding custom fields twice. Delete this file after the import; keep the folder.
 */
if (!defined('ABSPATH')) {
    exit;
}
add_filter('pre_http_request', static function ($answer, $arguments, $url) {
    $base = '@BASE@';
    if (strncmp($url, $base, strlen($base)) !== 0 || empty($arguments['filename'])) {
        return $answer;
    }
    $root = realpath(WP_CONTENT_DIR . '/tistory-files');
    $file = $root === false ? false : realpath($root . '/' . rawurldecode(substr($url, strlen($base))));
    if ($file === false || strncmp($file, $root . DIRECTORY_SEPARATOR, strlen($root) + 1) !== 0 || !is_file($file)) {
        return new WP_Error('tistory_files', 'Not among the files of the archive: ' . $url);
    }
    if (!copy($file, $arguments['filename'])) {
        return new WP_Error('tistory_files', 'Could not be copied: ' . $file);
    }
    return array(
        'headers' => array('content-length' => (string) filesize($file)),
        'body' => '',
        'response' => array('code' => 200, 'message' => 'OK'),
        'cookies' => array(),
        'filename' => $arguments['filename'],
    );
}, 10, 3);
add_filter('import_post_meta_key', static function ($key, $post) {
    return $key && metadata_exists('post', $post, $key) ? false : $key;
}, 10, 2);
