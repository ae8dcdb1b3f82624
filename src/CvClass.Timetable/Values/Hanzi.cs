using System;
using System.Collections.Generic;
using System.Text;

namespace CvClass.Timetable.Values;

/// <summary>Traditional characters of timetables in their simplified form, and Chinese numerals.</summary>
internal static class Hanzi
{
    private const string Traditional =
        "課開時間結師碼學數週節級點備註說號單雙講輔導檢視頻錄製長終啟啓動攝類組佈體題膚無進幀臺總試訓調輪場樓"
        + "寫實驗員專業選禮內處現場語稱訊線網頁術樂聯設計應會議國際資類從對區園編項負責標該聽歷績顯";
    private const string Simplified =
        "课开时间结师码学数周节级点备注说号单双讲辅导检视频录制长终启启动摄类组布体题肤无进帧台总试训调轮场楼"
        + "写实验员专业选礼内处现场语称讯线网页术乐联设计应会议国际资类从对区园编项负责标该听历绩显";
    private const string Digits = "零一二三四五六七八九";

    private static readonly Dictionary<char, char> s_simplified = Build();

    /// <summary>
    /// The text with each traditional character that timetables use in its simplified form; every character keeps its place.
    /// </summary>
    internal static string Simplify(string text)
    {
        StringBuilder? simple = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u4E00' || !s_simplified.TryGetValue(text[i], out var c)) continue;
            (simple ??= new StringBuilder(text))[i] = c;
        }
        return simple?.ToString() ?? text;
    }

    /// <summary>Whether the character is part of a Chinese numeral.</summary>
    internal static bool IsNumeral(char c) => c == '十' || (c != '零' && Digits.IndexOf(c) >= 0);

    /// <summary>
    /// The numbers that a run of numerals names: 十二 is 12, 一二 is 1 and 2, 二十 is 20 where tens are allowed and otherwise 2 and 10.
    /// </summary>
    internal static List<int> Numbers(string run, bool hasTens)
    {
        var numbers = new List<int>();
        for (var i = 0; i < run.Length;)
        {
            var tens = 0;
            var isTen = run[i] == '十';
            if (!isTen)
            {
                tens = Digits.IndexOf(run[i]);
                isTen = hasTens && tens is 2 or 3 && i + 1 < run.Length && run[i + 1] == '十';
                i++;
                if (!isTen)
                {
                    numbers.Add(tens);
                    continue;
                }
            }
            i++;
            var number = Math.Max(tens, 1) * 10;
            if (i < run.Length && run[i] != '十') number += Digits.IndexOf(run[i++]);
            numbers.Add(number);
        }
        return numbers;
    }

    private static Dictionary<char, char> Build()
    {
        var map = new Dictionary<char, char>();
        for (var i = 0; i < Traditional.Length; i++) map[Traditional[i]] = Simplified[i];
        return map;
    }
}
