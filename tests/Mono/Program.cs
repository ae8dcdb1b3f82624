using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using CvClass;
using CvClass.Client.Annotations;
using CvClass.Client.Endpoints;
using CvClass.Client.Responses;
using CvClass.Client.Signing;
using CvClass.Client.Wire;
using CvClass.Sandbox;
using CvClass.Timetable;
using CvClass.Timetable.Terms;
using Newtonsoft.Json.Linq;

// Prints tokens, ciphers, forms, models and lessons. Arguments: the folder tests/data.
var data = args[0];
Console.OutputEncoding = new UTF8Encoding(false);
var vectors = JObject.Parse(File.ReadAllText(Path.Combine(data, "vectors.json")));
foreach (var vector in vectors["token"]!)
{
    var form = new FormArray();
    foreach (var pair in vector["parameters"]!) form.Add((string)pair[0]!, (string)pair[1]!);
    Console.WriteLine(RequestSigner.Create((string)vector["app_id"]!, (string)vector["secret"]!)
        .Sign(form) + " " + RequestSigner.BodyText(form));
}
foreach (var vector in vectors["aes"]!)
{
    var hex = PasswordCipher.Encrypt((string)vector["plain"]!, (string)vector["key"]!);
    Console.WriteLine(hex + " " + PasswordCipher.Decrypt(hex, (string)vector["key"]!));
}

var zone = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China");
var room = new CreateRoom
{
    Name = "高一(3)班 语文 & 😀 +%",
    StartTime = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8)),
    EndTime = new DateTimeOffset(2026, 9, 1, 8, 45, 0, TimeSpan.FromHours(8)),
    TeacherPassword = "a b&c",
    AssistantPassword = "ä=ö",
    PatrolPassword = "p'\"q",
    VideoResolution = VideoResolution.R1280x720,
    MaxOnStage = 7,
};
Console.WriteLine(Encoding.ASCII.GetString(new RequestSnapshot(RequestMetadata.Of(typeof(CreateRoom)), room).ToForm().ToUrlEncoded()));

// Every example of the document that is JSON, as the model that is read from it.
var catalogue = JObject.Parse(File.ReadAllText(Path.Combine(data, "catalogue.json")));
var requests = typeof(ApiRequest).Assembly.GetTypes().Where(t => !t.IsAbstract && t.GetCustomAttribute<EndpointAttribute>() is not null)
    .ToArray();
foreach (var endpoint in catalogue["endpoints"]!)
{
    var type = requests.FirstOrDefault(t => t.GetCustomAttribute<EndpointAttribute>()!.Section == (string)endpoint["section"]!);
    if (type is null) continue;
    foreach (var example in endpoint["examples"]!)
    {
        Console.WriteLine("== " + type.Name);
        try
        {
            Console.WriteLine(Read(type, (string)example!));
        }
        catch (TargetInvocationException e)
        {
            Console.WriteLine(e.InnerException!.GetType().Name);
        }
    }
}

// The other two assemblies load and work.
Console.WriteLine(new SandboxService().RoomCount());
foreach (var file in new[] { "a01-utf8bom.csv", "a02-gbk.csv", "d01-dates.xlsx" })
{
    var read = TimetableReader.Read(Path.Combine(data, "timetables", file), new TimetableOptions { TimeZone = zone });
    foreach (var lesson in read.Lessons) Console.WriteLine(lesson.Name + " " + lesson.Start.ToString("s", CultureInfo.InvariantCulture));
}

string Read(Type type, string json)
{
    var answer = type;
    while (!answer.IsGenericType || answer.GetGenericTypeDefinition() != typeof(ApiRequest<>)) answer = answer.BaseType!;
    var model = answer.GetGenericArguments()[0];
    var isPage = model.IsGenericType;
    var response = new ApiResponse(new StringReader(json), type.GetCustomAttribute<EndpointAttribute>()!, zone);
    var method = typeof(ApiResponse).GetMethod(isPage ? "ReadPage" : "ReadObject", BindingFlags.Instance | BindingFlags.NonPublic)!;
    var found = method.MakeGenericMethod(isPage ? model.GetGenericArguments()[0] : model).Invoke(response, null);
    var text = new StringBuilder();
    Show(text, found, 0);
    return text.ToString();
}

static void Show(StringBuilder text, object? value, int depth)
{
    switch (value)
    {
        case null: text.Append("null"); break;
        case string or Enum or bool: text.Append(value); break;
        case DateTimeOffset time: text.Append(time.ToString("o", CultureInfo.InvariantCulture)); break;
        case double number: text.Append(number.ToString("R", CultureInfo.InvariantCulture)); break;
        case IFormattable number: text.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
        case IEnumerable list:
            text.Append('[');
            foreach (var item in list)
            {
                Show(text, item, depth + 1);
                text.Append("; ");
            }
            text.Append(']');
            break;
        default:
            if (depth > 4 || value.GetType().Namespace?.StartsWith("CvClass",
                StringComparison.Ordinal) != true) { text.Append(value); break; }
            text.Append('{');
            foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0)
                .OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                text.Append(property.Name).Append('=');
                Show(text, property.GetValue(value), depth + 1);
                text.Append(' ');
            }
            text.Append('}');
            break;
    }
}

