using System.Collections.Generic;
using CvClass.Timetable.Patterns;

namespace CvClass.Timetable.Layouts;

/// <summary>A column of a grid that holds courses.</summary>
/// <param name="Column">The column.</param>
/// <param name="Slot">What its header says.</param>
/// <param name="Beside">Columns that say more of its lessons, as 教师 and 地点 do beside 课程 below 星期一.</param>
internal sealed record GridPlace(Column Column, GridSlot Slot, IReadOnlyList<Column> Beside);
