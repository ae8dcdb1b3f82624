using System;
using System.IO;
using CvClass;
using CvClass.HelpGenerator;

// update           updates docs/help and docs/cmdlets.md from the cmdlets; text written by hand stays
// check            lists the files that are out of date, and exits with 1 if there are any
// maml <folder>    builds the help that PowerShell reads from docs/help
var help = new HelpFolder(Repository.Root);
switch (args)
{
    case ["update"]:
        help.Update();
        return 0;
    case ["check"]:
        var files = help.OutOfStep();
        foreach (var file in files) Console.WriteLine(
            $"{Path.GetRelativePath(Repository.Root, file)} is out of step. Run: dotnet run --project tools/HelpGenerator -- update");
        return files.Count == 0 ? 0 : 1;
    case ["maml", var folder]:
        help.WriteMaml(folder);
        return 0;
    default:
        Console.Error.WriteLine("Usage: update | check | maml <folder>");
        return 2;
}
