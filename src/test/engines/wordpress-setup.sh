#!/usr/bin/env bash
# An empty WordPress on SQLite.   wordpress-setup.sh SITE WORDPRESS_FOLDER SQLITE_PLUGIN_FOLDER STRUCTURE
set -euo pipefail
site=$1
rm -rf "$site"
mkdir -p "$site"
cp -rL "$2"/. "$site"/ 2>/dev/null || true # Debian links to files of packages that are not needed
rm -rf "$site/wp-config.php" "$site/wp-content"
mkdir -p "$site"/wp-content/{mu-plugins,database,uploads,themes,plugins}
mkdir -p "$site/wp-includes/certificates"
[ -e "$site/wp-includes/certificates/ca-bundle.crt" ] || touch "$site/wp-includes/certificates/ca-bundle.crt"
cp -r "$3" "$site/wp-content/mu-plugins/sqlite-database-integration"
sed "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$site/wp-content/mu-plugins/sqlite-database-integration#; s#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#" \
  "$3/db.copy" >"$site/wp-content/db.php"
{
  echo "<?php"
  for name in AUTH SECURE_AUTH LOGGED_IN NONCE; do echo "define('${name}_KEY', 'x'); define('${name}_SALT', 'y');"; done
  cat <<'PHP'
define('DB_NAME', 'wp'); define('DB_USER', ''); define('DB_PASSWORD', ''); define('DB_HOST', '');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('DB_DIR', __DIR__ . '/wp-content/database/'); define('DB_FILE', 'wp.sqlite');
$table_prefix = 'wp_';
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HOME', 'http://127.0.0.1:8088'); define('WP_SITEURL', 'http://127.0.0.1:8088');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
} >"$site/wp-config.php"
cat >"$site/judge-install.php" <<'PHP'
<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1:8088';
$_SERVER['REQUEST_URI'] = '/';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Judge', 'admin', 'admin@example.com', true, '', 'pass');
update_option('timezone_string', 'Asia/Seoul');
update_option('permalink_structure', $argv[1]);
foreach (get_posts(['numberposts' => -1, 'post_type' => ['post', 'page'], 'post_status' => 'any']) as $p) wp_delete_post($p->ID, true);
foreach (get_comments() as $c) wp_delete_comment($c->comment_ID, true);
echo 'WordPress ', $wp_version, "\n";
PHP
php -d memory_limit=512M -d display_errors=stderr -d error_reporting=8181 "$site/judge-install.php" "$4" | tail -1
