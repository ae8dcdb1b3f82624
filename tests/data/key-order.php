<?php
// Computes, for form bodies, the text that section 5.1 signs, as PHP itself sorts and reads them.
function body(array $fields, bool $top): string {
    ksort($fields);
    $text = '';
    foreach ($fields as $name => $value) {
        if ($top && in_array((string)$name, ['token', 'app_id', 'key'], true)) continue;
        if (is_array($value)) { if (count($value) > 0) $text .= $name . body($value, false); }
        elseif ($value !== '') $text .= $name . $value;
    }
    return $text;
}
mt_srand(20260901);
$keys = ['01', '-1', '1.5', '1e1', '10', '2', '9', 'a', 'B', '_', '0', '00', '1', '-0', '+1', ' 1', '1 ', 'x1', '1x', '10a', '9a', '0x1F', '.5', '1.', '1e2', '100', '1E1',
    '9223372036854775807', '9223372036854775808', '-9223372036854775808', '1e400', '2e400', '语', 'é', '1.50', '1.5e0', 'INF', 'nan', '٣', '-1.5', '--1', '1-2', 'item', 'Item', '5', '3', '20', '12', ''];
$sets = [
  ['01', '-1', '1.5', '1e1'], ['b', 'a', 'C', '_'], ['10', '9', '1'], ['a10', 'a9', 'a1'], ['1', '01', '001'], ['01', '1', '001'], ['1e1', '10'], ['10', '1e1'],
  ['-1', '0', '1'], ['-1', '-2', 'a'], ['1.5', '1', '2'], ['1.10', '1.9'], ['a', '0'], ['0', 'a'], ['9a', '10'], ['10', '9a'], ['9', '9a', '10'], [' 1', '1'], ['1', ' 1', '2'],
  ['1 ', '1', '0'], ['x', '5', '-5', 'X'], ['9223372036854775807', '9223372036854775808'], ['9223372036854775808', '9223372036854775809'], ['1e400', '2e400', '5'], ['0x1F', '31', '30'],
  ['+1', '1', '-1'], ['.5', '0', '1'], ['1.', '1', '2'], ['00', '0', '-0'], ['语', 'a', 'é'], ['INF', '1'], ['nan', '1'], ['1.5', '1.50'], ['1.50', '1.5'], ['20', '3', '12', '01', '-1', '1.5'],
];
while (count($sets) < 160) {
    $size = mt_rand(2, 12); $set = [];
    while (count($set) < $size) { $k = $keys[mt_rand(0, count($keys) - 1)]; if ($k !== '' && !in_array($k, $set, true)) $set[] = $k; }
    $sets[] = $set;
}
echo "{\n\"php\": ", json_encode(PHP_VERSION), ",\n\"vectors\": [\n";
foreach ($sets as $i => $set) {
    $pairs = [];
    foreach ($set as $j => $k) $pairs[] = ["rows[$k]", "v$j"];
    $query = implode('&', array_map(fn($p) => rawurlencode($p[0]) . '=' . rawurlencode($p[1]), $pairs));
    parse_str($query, $post);
    echo json_encode(['parameters' => $pairs, 'body' => body($post, true)], JSON_UNESCAPED_UNICODE), $i < count($sets) - 1 ? ",\n" : "\n";
}
echo "]}\n";
