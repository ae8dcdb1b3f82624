using System;
using System.Globalization;
using System.Linq;
using CvClass.Bench;

// One command prints one table: each row is measured in the same run, against the same server over real sockets.
switch (args.FirstOrDefault())
{
    case "serve":
        Server.Serve(TimeSpan.FromMilliseconds(int.Parse(args[1], CultureInfo.InvariantCulture)),
            int.Parse(args[2], CultureInfo.InvariantCulture), Enum.Parse<Trouble>(args[3]));
        break;
    case "list":
        ListBench.PrintPeak(new Uri(args[1]), args[2]);
        break;
    case "lists":
        ListBench.Print();
        break;
    case "import":
        ImportBench.Measure(args[1]);
        break;
    case "create":
        CreateBench.Print();
        break;
    case "rows":
        RowBench.Print();
        break;
    case "faults":
        FaultBench.PrintLateGateway();
        Console.WriteLine();
        FaultBench.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000);
        break;
    case "late-gateway":
        FaultBench.PrintLateGateway();
        break;
    case "half":
        FaultBench.Half(new Uri(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture),
            int.Parse(args[3], CultureInfo.InvariantCulture), args[4] == "given");
        break;
    case "timetable":
        TimetableBench.Print();
        break;
    case "sheets":
        TimetableBench.PrintPeak(args[1]);
        break;
    case "fuzz":
        return FuzzBench.Print(args.Length > 1
            ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, args.Length > 2
            ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1) ? 0 : 1;
    case "signing":
        BenchmarkDotNet.Running.BenchmarkRunner.Run<SigningBench>();
        break;
    default:
        CreateBench.Print();
        ListBench.Print();
        ImportBench.Print();
        SigningBench.Print();
        break;
}
return 0;
