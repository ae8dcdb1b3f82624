namespace CvClass;

/// <summary>Language of the headers that Export-CvTimetable writes.</summary>
public enum HeaderLanguage
{
    /// <summary>Chinese.</summary>
    Zh = 0,

    /// <summary>English: the names of the parameters.</summary>
    En,

    /// <summary>The field names of the service; flags and enums are numbers.</summary>
    Wire,
}
