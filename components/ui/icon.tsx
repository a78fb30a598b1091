import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

export type { LucideIcon } from 'lucide-react';
/* The icons of the product: one list, so that one meaning keeps one picture. */
export {
  Activity,
  AlarmClock,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpRight,
  Bell,
  BookmarkPlus,
  BookOpen,
  Building2,
  Calendar,
  CalendarClock,
  CalendarPlus,
  Car,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  CircleQuestionMark,
  ClipboardCheck,
  ClipboardPen,
  Clock,
  Copy,
  Download,
  Ellipsis,
  Eye,
  EyeOff,
  FileUp,
  Fingerprint,
  Flag,
  Flame,
  Footprints,
  GripVertical,
  Hand,
  History,
  Hourglass,
  IdCard,
  Info,
  Library,
  LifeBuoy,
  ListChecks,
  ListFilter,
  LoaderCircle,
  Lock,
  LogOut,
  Mail,
  MapPin,
  Menu,
  MessageCircleQuestionMark,
  MessageSquare,
  Minus,
  Monitor,
  Moon,
  MoveVertical,
  NotebookPen,
  OctagonAlert,
  Pause,
  Pencil,
  PencilRuler,
  Phone,
  Play,
  Plus,
  Printer,
  QrCode,
  RefreshCw,
  Repeat,
  RotateCcw,
  Route,
  Scissors,
  Search,
  Settings,
  Share,
  ShieldAlert,
  ShieldCheck,
  SkipForward,
  Smartphone,
  Sun,
  Table2,
  Timer,
  Trash2,
  TrendingUp,
  TriangleAlert,
  Undo2,
  User,
  UserPlus,
  Users,
  Volume2,
  VolumeX,
  WifiOff,
  X,
} from 'lucide-react';

const sizes = {
  xs: 'size-3.5',
  sm: 'size-4',
  md: 'size-5',
  lg: 'size-6',
  xl: 'size-7',
  hero: 'size-12',
} as const;

export type IconSize = keyof typeof sizes;

/** A decorative icon (hidden from screen readers): the words beside it carry the meaning. Grows with the text size. */
export function Icon({
  of: Picture,
  size = 'sm',
  weight = 2,
  filled = false,
  className,
}: {
  of: LucideIcon;
  size?: IconSize;
  /** Stroke width in the 24 unit grid. */
  weight?: number;
  filled?: boolean;
  className?: string | undefined;
}) {
  return (
    <Picture
      aria-hidden="true"
      focusable="false"
      strokeWidth={weight}
      className={clsx('flex-none', sizes[size], filled && 'fill-current', className)}
    />
  );
}
